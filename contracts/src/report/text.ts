/** A report for a terminal. */
import type { Counted, FormatCoverage, Problem, Report } from '../verify/report.ts';

/**
 * Coverage first, then what falls short, one line each, and the verdict last.
 *
 * @example
 * const lines = textReport(verifyRecordings({ directory: 'test/recordings' })).trimEnd().split('\n');
 * lines.at(-1); // '14 recorded answers: nothing falls short'
 */
export function textReport(report: Report): string {
  const lines = ['operation                     format  recordings     members  enum values  evidence'];
  for (const { action, formats } of report.operations) {
    for (const [format, coverage] of Object.entries(formats)) {
      lines.push(
        [
          action.padEnd(30),
          format.padEnd(8),
          String(coverage.recordings).padStart(10),
          ratio(coverage.members).padStart(12),
          ratio(coverage.enumValues).padStart(13),
          `  ${evidence(coverage)}`,
        ].join(''),
      );
    }
  }
  if (report.notRecorded.length > 0)
    lines.push('', `not looked at, since nothing is recorded: ${report.notRecorded.join(', ')}`);
  if (report.problems.length > 0) lines.push('', ...report.problems.map((problem) => `FAIL  ${problemLine(problem)}`));
  if (report.warnings.length > 0) lines.push('', ...report.warnings.map((warning) => `note  ${problemLine(warning)}`));
  lines.push('', verdict(report));
  return `${lines.join('\n')}\n`;
}

/** `file: message`, or the message alone where no file is to blame. */
export function problemLine({ file, message, rule }: Problem): string {
  return `${file === undefined ? '' : `${file}: `}${message} [${rule}]`;
}

export function verdict({ ok, problems, recordings }: Report): string {
  const of = `${recordings.length} recorded ${recordings.length === 1 ? 'answer' : 'answers'}`;
  return ok
    ? `${of}: nothing falls short`
    : `${of}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}

export function ratio({ seen, missing }: Counted): string {
  return `${seen.length}/${seen.length + missing.length}`;
}

export function evidence({ byProvenance }: FormatCoverage): string {
  return Object.entries(byProvenance)
    .map(([provenance, count]) => `${provenance} ${count}`)
    .join(', ');
}
