/** Workflow commands of GitHub Actions, which show each problem at its file. */
import { join } from 'node:path';
import type { Report } from '../verify/report.ts';
import { escapeCommandData, escapeCommandProperty } from './escape.ts';

/**
 * One line per problem and warning, for the log of a step of GitHub Actions.
 *
 * @param directory as it was given, relative to the root of the checkout
 *
 * @example
 * const report = verifyRecordings({ directory: 'test/recordings', require: ['recorded'] });
 * for (const line of githubAnnotations(report, 'test/recordings')) console.log(line);
 */
export function githubAnnotations({ problems, warnings }: Report, directory: string): string[] {
  const command = (level: 'error' | 'warning', { file, line, message, rule }: Report['problems'][number]) => {
    // If a file contains several responses, its name ends with the number of one of them.
    const path = file === undefined ? directory : join(directory, file.replace(/#\d+$/, ''));
    const properties = [
      `file=${escapeCommandProperty(path)}`,
      ...(line === undefined ? [] : [`line=${line}`]),
      `title=${escapeCommandProperty(rule)}`,
    ];
    return `::${level} ${properties.join(',')}::${escapeCommandData(message)}`;
  };
  return [
    ...problems.map((problem) => command('error', problem)),
    ...warnings.filter(({ rule }) => rule !== 'ignored').map((warning) => command('warning', warning)),
  ];
}
