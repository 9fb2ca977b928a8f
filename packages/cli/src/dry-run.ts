/** `--dry-run`: prints the request without its secrets, and sends nothing. */
import type { Transport } from '@iot-distribution/client';
import { redact } from '@iot-distribution/signer';
import { writeLine, type Terminal } from './terminal.ts';

/** @param stop aborts the call when its request is printed, so that the client does not retry it */
export function dryRunTransport({ stdout }: Terminal, stop: () => void): Transport {
  return ({ method, url, headers, body }) => {
    const lines = Object.entries(redact({ ...headers })).map(([name, value]) => `${name}: ${String(value)}`);
    for (const line of [`${method} ${redact(url)}`, ...lines]) writeLine(stdout, line);
    if (body !== undefined) for (const line of ['', redact(body)]) writeLine(stdout, line);
    stop();
    return new Promise<never>(() => {});
  };
}
