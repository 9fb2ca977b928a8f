/** The coverage of one operation in a report. */
import type { Action, Format } from '@iot-distribution/codec';
import { strongest, type CoverageRow } from '../coverage.ts';
import { rowName } from '../mapping.ts';
import type { Provenance } from '../provenance.ts';
import type { Checked } from './check-response.ts';
import { isShipped } from './shipped-evidence.ts';
import type { Counted, FormatCoverage, OperationCoverage, Problem } from './report.ts';

/** The problem of a row that must be shown. */
export function shortfall(row: CoverageRow, format: Format, wanted: readonly Provenance[] | undefined): Problem[] {
  const { action, name } = row;
  const wire = rowName(row);
  const of = `${action} ${wire}${name === undefined ? '' : ` (${name})`}`;
  const at = { action, format, wire } as const;
  const shown = row.shown[format];
  if (shown.length === 0)
    return [{ rule: 'not-shown', ...at, message: `${of} is not shown by any recording in ${format}` }];
  if (wanted === undefined || shown.some(({ provenance }) => provenance !== undefined && wanted.includes(provenance)))
    return [];
  const best = strongest(shown) ?? 'unstated';
  return [
    {
      rule: 'weak-evidence',
      ...at,
      message: `${of} in ${format} is ${best} at best, and ${wanted.join(' or ')} is required`,
    },
  ];
}

export function operationCoverage(
  action: Action,
  formats: readonly Format[],
  rows: readonly CoverageRow[],
  checked: readonly Checked[],
  inScope: (row: CoverageRow, format: Format) => boolean,
): OperationCoverage {
  const reports: Partial<Record<Format, FormatCoverage>> = {};
  for (const format of formats) {
    const own = rows.filter((row) => row.action === action && inScope(row, format));
    const recorded = checked.filter(({ response }) => response.action === action && response.format === format);
    const unknown = recorded.flatMap(({ reading }) => reading?.unknown ?? []);
    const count = (codes: boolean): Counted => {
      const of = own.filter(({ code }) => (code !== undefined) === codes);
      return {
        seen: of.filter(({ shown }) => shown[format].length > 0).map(rowName),
        missing: of.filter(({ shown }) => shown[format].length === 0).map(rowName),
        unknown: [...new Set(unknown.filter(({ code }) => (code !== undefined) === codes).map(rowName))],
      };
    };
    const byProvenance: Partial<Record<Provenance | 'unstated', number>> = {};
    for (const { shown } of own) {
      if (shown[format].length === 0) continue;
      const best = strongest(shown[format]) ?? 'unstated';
      byProvenance[best] = (byProvenance[best] ?? 0) + 1;
    }
    const shipped = own.filter(({ shown }) => shown[format].some(({ file }) => isShipped(file))).map(rowName);
    reports[format] = {
      recordings: recorded.length,
      members: count(false),
      enumValues: count(true),
      byProvenance,
      shipped,
    };
  }
  return { action, formats: reports };
}
