/** `--dry-run`: the request as it would be sent, without its secrets. Nothing is sent. */
import { InputError, type Transport } from '@iot-distribution/client';
import { redact } from '@iot-distribution/signer';
import { writeLine, type Terminal } from './terminal.ts';

/** Not a failure: the request was printed. An InputError, because nothing was sent, as with any of those. */
export class DryRun extends InputError {
  constructor() {
    super('nothing was sent', { code: 'DryRun', member: '' });
  }
}

export function dryRunTransport({ stdout }: Terminal): Transport {
  return async ({ method, url, headers, body }) => {
    const lines = Object.entries(redact({ ...headers })).map(([name, value]) => `${name}: ${String(value)}`);
    for (const line of [`${method} ${redact(url)}`, ...lines]) writeLine(stdout, line);
    if (body !== undefined) for (const line of ['', redact(body)]) writeLine(stdout, line);
    throw new DryRun();
  };
}
