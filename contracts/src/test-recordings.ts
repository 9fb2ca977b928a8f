/** The checks of `verify` as tests of the caller's test runner. */
import { verifyRecordings, type VerifyOptions } from './verify/verify-recordings.ts';
import { problemLine } from './report/text.ts';

/** `test` of vitest, of `node:test`, of jest, or any function with a name and a body as parameters. */
export type TestFunction = (name: string, body: () => void) => unknown;

/**
 * Registers one test per recording, one per operation and format, and one for the folder. It reads the folder immediately, so that each
 * test has its name.
 *
 * @throws {MisuseError} when the folder does not exist, or the consumer uses something that does not exist
 *
 * @example
 * import { test } from 'node:test'; // or 'vitest'
 * import { testRecordings } from '@iot-distribution/contracts';
 * testRecordings(test, { directory: 'test/recordings' });
 */
export function testRecordings(test: TestFunction, options: VerifyOptions): void {
  const { recordings, operations, problems } = verifyRecordings(options);
  const none = (of: typeof problems) => () => {
    if (of.length > 0) throw new Error(of.map((problem) => `- ${problemLine(problem)}`).join('\n'));
  };
  for (const { file } of recordings) {
    test(`${file} follows its contract`, none(problems.filter((problem) => problem.file === file)));
  }
  for (const { action, formats } of operations) {
    for (const format of Object.keys(formats)) {
      const of = problems.filter(
        (problem) => problem.file === undefined && problem.action === action && problem.format === format,
      );
      test(`${action} is shown completely in ${format}`, none(of));
    }
  }
  const files = new Set(recordings.map(({ file }) => file));
  const rest = problems.filter(({ file, action, format }) =>
    file === undefined ? action === undefined || format === undefined : !files.has(file),
  );
  test('the folder contains recordings and no secret', none(rest));
}
