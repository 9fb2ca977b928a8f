/** The message for a bug of this program: it has no stack trace and no text that may contain a secret, and says what to report. */
import { version } from './commands/version.ts';

export function lastResort(error: unknown): string {
  const { name, code, stack } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  // A module loader may add a query to the path.
  const [, file = 'unknown place', position = ''] =
    /[/\\]([\w.-]+\.[jt]s)(?:\?[^:\s]*)?(:\d+:\d+)\)?$/m.exec(stack ?? '') ?? [];
  return [
    `error: unexpected ${name ?? typeof error}${code === undefined ? '' : ` (${code})`} at ${file}${position}`,
    '       This is a bug in iot-distribution. Please report this line, the command without its secrets, and:',
    `       iot-distribution ${version}, Node ${process.version}, ${process.platform}`,
    '       https://github.com/iot-distribution/iot-distribution/issues',
    '',
  ].join('\n');
}
