/** `--dry-run`: the request as it would go out, without its secrets, and nothing sent. */
import { InputError, type Transport } from '@iot-distribution/client';
import { redact } from '@iot-distribution/signer';
import type { Terminal } from './terminal.ts';

/** Not a failure: the sign that the request was printed. An InputError, because nothing was sent, as with any of those. */
export class DryRun extends InputError {
  constructor() {
    super('nothing was sent', { code: 'DryRun', member: '' });
  }
}

export function dryRunTransport({ stdout }: Terminal): Transport {
  return async ({ method, url, headers, body }) => {
    const lines = Object.entries(redact({ ...headers })).map(([name, value]) => `${name}: ${String(value)}`);
    stdout.write(
      [`${method} ${redact(url)}`, ...lines, ...(body === undefined ? [] : ['', redact(body)]), ''].join('\n'),
    );
    throw new DryRun();
  };
}
