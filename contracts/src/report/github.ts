/** Workflow commands of GitHub Actions, which put each problem beside the file it is about. */
import { join } from 'node:path';
import type { Report } from '../verify/report.ts';

/**
 * One line a problem and a warning, for the log of a step of GitHub Actions.
 *
 * @param directory as it was given, relative to the root of the checkout
 *
 * @example
 * const report = verifyRecordings({ directory: 'test/recordings', require: ['recorded'] });
 * for (const line of githubAnnotations(report, 'test/recordings')) console.log(line);
 */
export function githubAnnotations({ problems, warnings }: Report, directory: string): string[] {
  const command = (level: 'error' | 'warning', { file, message, rule }: Report['problems'][number]) => {
    // Where a file holds several answers, its name has the number of one of them behind it.
    const path = file === undefined ? directory : join(directory, file.replace(/#\d+$/, ''));
    return `::${level} file=${property(path)},title=${property(rule)}::${data(message)}`;
  };
  return [
    ...problems.map((problem) => command('error', problem)),
    ...warnings.filter(({ rule }) => rule !== 'ignored').map((warning) => command('warning', warning)),
  ];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
