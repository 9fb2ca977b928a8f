/** Names of enumerations as the tables show them. */
import { enumCode } from '@iot-distribution/codec';

/** `running (1)`: the model's name of an enumeration and the code on the wire. */
export function withCode(title: 'JobStatus' | 'DistributionStrategy', name: string): string {
  return name.startsWith('unrecognized:') ? name : `${name} (${enumCode(title, name)})`;
}
