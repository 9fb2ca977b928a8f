/** A call as code and as a command, made from the examples of the contract. */
import type { Action, Operation } from '@iot-distribution/codec';
import { exampleValues } from '../playground/form-fields.ts';
import { requestOf } from '../playground/request.ts';
import { signWithV1 } from '../playground/sign-with-v1.ts';
import { code } from './markdown.ts';
import { callExample } from './request-section.ts';

/** The moment that the documented sample of a job was created at: any fixed one would do. */
const moment = '2020-02-13T12:12:22Z';
const nonce = '217f3bb4-f3e6-4479-9bac-2bfa68122c54';

export function callSection(operation: Operation): string[] {
  return [
    '## Call it',
    'With a [client](../guide/get-started.md):',
    code('ts', callExample(operation)),
    `With curl. This request is signed for the made-up key \`testid\` with the secret \`testsecret\` at ${moment}, so the emulator takes it ` +
      'when its clock says so, and the service would refuse it. The [playground](../playground.md) signs one with your key for this minute.',
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
