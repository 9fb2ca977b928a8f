/** The message for a bug of this program: it has no stack trace and no text that may contain a secret, and says what to report. */
import { version } from './commands/version.ts';

export function lastResort(error: unknown): string {
  const { name, code, stack } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  const place = /[/\\]([\w.-]+\.[jt]s:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1] ?? 'unknown place';
  return [
    `error: unexpected ${name ?? typeof error}${code === undefined ? '' : ` (${code})`} at ${place}`,
    '       This is a bug in iot-distribution. Please report this line, the command without its secrets, and:',
    `       iot-distribution ${version}, Node ${process.version}, ${process.platform}`,
    '       https://github.com/iot-distribution/iot-distribution/issues',
    '',
  ].join('\n');
}
