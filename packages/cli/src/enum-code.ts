/** `running (1)`: the model's name of an enumeration beside the wire's code. */
import { operations, type Schema } from '@iot-distribution/codec';

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

/** A moment as the tables show it. */
export function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
