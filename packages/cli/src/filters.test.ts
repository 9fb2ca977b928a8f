/** Each option of the commands that list something arrives in the request, under the name that the service has for it. */
import { expect, test } from 'vitest';
import { command } from '../test/command.ts';
import { exitCodes } from './exit-codes.ts';

const filters: readonly (readonly [line: string, parameters: Readonly<Record<string, string>>])[] = [
  ['list --status running', { Action: 'ListDeviceDistributeJob', Status: '1' }],
  ['list --status completed', { Status: '2' }],
  ['list --product-key a1B', { ProductKey: 'a1B' }],
  ['list --job-id J-1', { JobId: 'J-1' }],
  ['list --target-uid 198', { TargetUid: '198' }],
  ['list --iot-instance-id iot-1', { IotInstanceId: 'iot-1' }],
  ['devices --product-key a1B', { Action: 'ListDistributedDevice', ProductKey: 'a1B' }],
  ['devices --device-name light1', { DeviceName: 'light1' }],
  ['devices --target-uid 198', { TargetUid: '198' }],
  ['devices --source-instance-id iot-1', { SourceInstanceId: 'iot-1' }],
  ['products --product-key a1B', { Action: 'ListDistributedProduct', ProductKey: 'a1B' }],
  ['products --source-instance-id iot-1', { SourceInstanceId: 'iot-1' }],
  ['products --target-instance-id iot-2', { TargetInstanceId: 'iot-2' }],
  ['products --target-uid 198', { TargetUid: '198' }],
];

/** Parameters of every request; those of paging do not filter. */
const common = /^(?:Access|Action$|Format$|Signature|Timestamp$|Version$|CurrentPage$|PageSize$|Security)/;

/** Those of the URL, and those of the form in the body. */
function sentParameters(printed: string): Record<string, string> {
  const [, url = ''] = /^\w+ (\S+)/.exec(printed) ?? [];
  const [, form = ''] = printed.split('\n\n');
  return { ...Object.fromEntries(new URL(url).searchParams), ...Object.fromEntries(new URLSearchParams(form.trim())) };
}

test.each(filters)('%s sends no other filter than %j', async (line, want) => {
  const got = await command(`${line} --dry-run --endpoint http://127.0.0.1:1`);
  expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
  const sent = sentParameters(got.stdout);
  expect(sent).toMatchObject(want);
  expect(Object.keys(sent).filter((name) => !common.test(name))).toEqual(
    Object.keys(want).filter((name) => name !== 'Action'),
  );
});
