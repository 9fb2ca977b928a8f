/** A call as code and as a command, from the examples of the contract. */
import type { Action } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { exampleValues } from '../playground/form-fields.ts';
import { requestOf } from '../playground/request.ts';
import { signWithV1 } from '../playground/sign-with-v1.ts';
import { code } from './markdown.ts';
import { callExample } from './request-section.ts';

/** A fixed time: that of the documented sample of a job. */
const moment = '2020-02-13T12:12:22Z';
const nonce = '217f3bb4-f3e6-4479-9bac-2bfa68122c54';

export function callSection(operation: Operation): string[] {
  return [
    '## Call it',
    'With a [client](../guide/get-started.md):',
    code('ts', callExample(operation)),
    `With curl. This request is signed with the invented key \`testid\` and the secret \`testsecret\` for ${moment}. The emulator accepts it ` +
      'if its clock shows that time, and the service would reject it. The [playground](../playground.md) signs a request with your key and the current time.',
    code('sh', curlExample(operation)),
  ];
}

function curlExample({ action, endpoint }: Operation): string {
  const prepared = requestOf(action as Action, exampleValues(action as Action));
  if ('refusal' in prepared) throw new Error(`${action}: the examples break the contract: ${prepared.refusal.message}`);
  const hasForm = Object.keys(prepared.request.form).length > 0;
  return signWithV1(prepared.request, {
    host: endpoint.host,
    method: hasForm ? 'POST' : 'GET',
    format: 'JSON',
    regionId: '',
    credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
    timestamp: moment,
    nonce,
  }).curl;
}
