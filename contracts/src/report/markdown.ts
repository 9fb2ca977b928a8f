/** A report for a pull request or a job summary. */
import type { Report } from '../verify/report.ts';
import { escapeMarkdown } from './escape.ts';
import { evidence, gathered, ratio, resultOf } from './text.ts';

/**
 * The report as Markdown: coverage as a table, then the problems, and the result last.
 *
 * @example
 * const [title] = markdownReport(verifyRecordings({ directory: 'test/recordings' })).split('\n');
 * title; // '## Recordings of device distribution: no problems'
 */
export function markdownReport(report: Report): string {
  const lines = [
    `## Recordings of device distribution: ${report.ok ? 'no problems' : 'problems found'}`,
    '',
    '| operation | format | recordings | members | enum values | strongest evidence |',
    '| --- | --- | ---: | ---: | ---: | --- |',
  ];
  for (const { action, formats } of report.operations) {
    for (const [format, coverage] of Object.entries(formats)) {
      lines.push(
        `| ${action} | ${format} | ${coverage.recordings} | ${ratio(coverage.members)} | ${ratio(coverage.enumValues)} | ${evidence(coverage)} |`,
      );
    }
  }
  const list = (title: string, of: Report['problems']) => {
    if (of.length === 0) return;
    const items = of.map(({ file, message, rule }) => {
      const line = `${file === undefined ? '' : `${file}: `}${message} [${rule}]`;
      return `- ${escapeMarkdown(line)}`;
    });
    lines.push('', `### ${title}`, '', ...items);
  };
  list('Problems', report.problems);
  list('Notes', gathered(report.warnings));
  if (report.notRecorded.length > 0)
    lines.push('', `Not checked, since nothing is recorded: ${report.notRecorded.join(', ')}.`);
  lines.push('', `${resultOf(report)}.`);
  return `${lines.join('\n')}\n`;
}
