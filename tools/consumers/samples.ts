/** The vendor's samples, as a module that the program of the consumer imports, so that it needs no file system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';

interface Vector {
  readonly name: string;
  readonly flattened: Readonly<Record<string, string>>;
  readonly signature: string;
}

/** Parameters that the signer adds, which callers must not pass. */
const added = new Set(['AccessKeyId', 'SignatureMethod', 'SignatureNonce', 'SignatureVersion', 'Timestamp']);

export function samplesModule(): string {
  const { documented } = JSON.parse(read('packages/signer/vectors/signature-v1.json')) as { documented: Vector[] };
  const vector = documented.find(({ name }) => name === 'doc-iot-pub');
  if (vector === undefined) throw new Error('the vectors no longer have doc-iot-pub');
  const { flattened, signature } = vector;
  const samples = {
    vector: {
      parameters: Object.fromEntries(Object.entries(flattened).filter(([name]) => !added.has(name))),
      timestamp: flattened['Timestamp'],
      nonce: flattened['SignatureNonce'],
      signature,
    },
    xml: read('contracts/recordings/QueryDeviceDistributeJob/success.xml'),
    json: read('contracts/recordings/QueryDeviceDistributeJob/success.json'),
    model: JSON.parse(read('contracts/recordings/QueryDeviceDistributeJob/success.model.json')) as unknown,
  };
  return `export const samples = ${JSON.stringify(samples, null, 2)};\n`;
}

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}
