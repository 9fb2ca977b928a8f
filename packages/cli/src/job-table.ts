/** A job as a table that a person can read: names of enumerations beside their codes. */
import { operations, type QueryDeviceDistributeJobOutput, type Schema } from '@iot-distribution/codec';
import Table from 'cli-table3';

export function jobTable({ data, requestId }: QueryDeviceDistributeJobOutput): string {
  const table = new Table({ style: { head: [], border: [], compact: true } });
  table.push(
    { Job: data.jobId },
    { Status: named('Status', data.status) },
    { Strategy: named('Strategy', data.strategy) },
    { Product: data.productKey },
    { Devices: data.total },
    { Created: new Date(data.gmtCreate).toISOString() },
    { 'Source instance': data.sourceInstanceId },
    { 'Source account': data.sourceUid },
    { 'Target account': data.targetUid },
    { 'Target instances': data.targetInstanceConfigs.map(({ targetInstanceId }) => targetInstanceId).join('\n') },
    { Request: requestId },
  );
  return table.toString();
}

/** `running (1)`: the model's name and the wire's code. */
function named(wireName: 'Status' | 'Strategy', name: string): string {
  const data: Schema | undefined = operations.QueryDeviceDistributeJob.response.properties['Data'];
  const member = data?.type === 'object' ? data.properties[wireName] : undefined;
  const names = member?.type === 'integer' ? (member['x-enum-names'] ?? {}) : {};
  const code = Object.keys(names).find((candidate) => names[candidate] === name);
  return code === undefined ? name : `${name} (${code})`;
}
