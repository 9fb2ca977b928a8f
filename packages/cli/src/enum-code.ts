/** Names and times as the tables show them. */
import { operations, type Schema } from '@iot-distribution/codec';

/** `running (1)`: the model's name of an enumeration and the code on the wire. */
export function withCode(title: 'JobStatus' | 'DistributionStrategy', name: string): string {
  const names = namesOf(operations.QueryDeviceDistributeJob.response, title) ?? {};
  const code = Object.keys(names).find((candidate) => names[candidate] === name);
  return code === undefined ? name : `${name} (${code})`;
}

function namesOf(schema: Schema, title: string): Readonly<Record<string, string>> | undefined {
  if (schema.type === 'integer' && schema.title === title) return schema['x-enum-names'];
  if (schema.type !== 'object') return undefined;
  for (const member of Object.values(schema.properties)) {
    const found = namesOf(member, title);
    if (found !== undefined) return found;
  }
  return undefined;
}
