/** `--dry-run`: the request as it would be sent, without its secrets. Nothing is sent. */
import type { Transport } from '@iot-distribution/client';
import { redact } from '@iot-distribution/signer';
import { writeLine, type Terminal } from './terminal.ts';

/** @param stop ends the call once its request is printed, so that nothing is sent again or looked up */
export function dryRunTransport({ stdout }: Terminal, stop: () => void): Transport {
  return ({ method, url, headers, body }) => {
    const lines = Object.entries(redact({ ...headers })).map(([name, value]) => `${name}: ${String(value)}`);
    for (const line of [`${method} ${redact(url)}`, ...lines]) writeLine(stdout, line);
    if (body !== undefined) for (const line of ['', redact(body)]) writeLine(stdout, line);
    stop();
    return new Promise<never>(() => {});
  };
}
