/** The values of enumerations in tables. */
import { enumCode } from '@iot-distribution/codec';

/** For example `running (1)`: the name of the model and the code on the wire. */
export function withCode(title: 'JobStatus' | 'DistributionStrategy', name: string): string {
  return name.startsWith('unrecognized:') ? name : `${name} (${enumCode(title, name)})`;
}
