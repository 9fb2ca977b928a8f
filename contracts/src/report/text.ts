/** A report for a terminal. */
import type { Counted, FormatCoverage, Problem, Report } from '../verify/report.ts';
import { escapeText } from './escape.ts';

/**
 * Coverage first, then the problems, one per line, and the result last.
 *
 * @example
 * const lines = textReport(verifyRecordings({ directory: 'test/recordings' })).trimEnd().split('\n');
 * lines.at(-1); // '14 recorded responses: no problems'
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
    lines.push('', `not checked, since nothing is recorded: ${report.notRecorded.join(', ')}`);
  if (report.problems.length > 0) lines.push('', ...report.problems.map((problem) => `FAIL  ${problemLine(problem)}`));
  if (report.warnings.length > 0)
    lines.push('', ...gathered(report.warnings).map((note) => `note  ${problemLine(note)}`));
  lines.push('', resultOf(report));
  return `${lines.join('\n')}\n`;
}

/** `file: message`, or only the message without a file; on one line, for any file name. */
export function problemLine({ file, message, rule }: Problem): string {
  return escapeText(`${file === undefined ? '' : `${file}: `}${message} [${rule}]`);
}

/** Notes of one kind about many entries of one file are one note: an archive of a browser contains hundreds of other calls. */
export function gathered(notes: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(
    notes,
    ({ file = '', message, rule }) => `${file.replace(/#\d+$/, '')} ${rule} ${message}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const [file = '', number = ''] = first.file?.split(/#(?=\d+$)/) ?? [];
    return [{ ...first, file: number === '' ? file : `${file}#${number} and ${group.length - 1} more` }];
  });
}

export function resultOf({ ok, problems, recordings }: Report): string {
  const of = `${recordings.length} recorded ${recordings.length === 1 ? 'response' : 'responses'}`;
  return ok ? `${of}: no problems` : `${of}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}

export function ratio({ seen, missing }: Counted): string {
  return `${seen.length}/${seen.length + missing.length}`;
}

export function evidence({ byProvenance, shipped }: FormatCoverage): string {
  const counts = Object.entries(byProvenance).map(([provenance, count]) => `${provenance} ${count}`);
  return [...counts, ...(shipped.length > 0 ? [`of these shipped ${shipped.length}`] : [])].join(', ');
}
