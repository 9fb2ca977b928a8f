/** Coverage as lines of text: one line per operation, with its evidence. */
import type { Action, Format } from '@iot-distribution/codec';
import { strongest, type CoverageRow } from '../coverage.ts';
import { provenances } from '../provenance.ts';

/** Counts of one operation. */
export interface CoverageSummary {
  readonly action: Action;
  readonly rows: number;
  readonly json: number;
  readonly xml: number;
  /** Rows by the strongest provenance that shows them in either format. */
  readonly strongest: Readonly<Record<string, number>>;
}

export function summarise(rows: readonly CoverageRow[]): CoverageSummary[] {
  const byAction = Map.groupBy(rows, ({ action }) => action);
  return [...byAction].map(([action, own]) => {
    const shownIn = (format: Format) => own.filter(({ shown }) => shown[format].length > 0).length;
    const counts: Record<string, number> = {};
    for (const { shown } of own) {
      const best = strongest([...shown.json, ...shown.xml]) ?? 'none';
      counts[best] = (counts[best] ?? 0) + 1;
    }
    return { action, rows: own.length, json: shownIn('json'), xml: shownIn('xml'), strongest: counts };
  });
}

/** A table for a terminal. Members and codes have equal weight. */
export function coverageTable(rows: readonly CoverageRow[]): string[] {
  const summary = summarise(rows);
  const total = (of: 'rows' | 'json' | 'xml') => summary.reduce((sum, line) => sum + line[of], 0);
  const evidence = (counts: Readonly<Record<string, number>>) =>
    provenances
      .filter((provenance) => counts[provenance] !== undefined)
      .map((provenance) => `${provenance} ${counts[provenance]}`)
      .join(', ');
  const all: Record<string, number> = {};
  for (const { strongest: counts } of summary) {
    for (const [provenance, count] of Object.entries(counts)) all[provenance] = (all[provenance] ?? 0) + count;
  }
  const line = (name: string, of: { rows: number; json: number; xml: number }, rest: string) =>
    [name.padEnd(28), share(of.json, of.rows).padStart(15), share(of.xml, of.rows).padStart(15), `  ${rest}`].join('');
  return [
    `${'members and codes shown'.padEnd(28)}${'json'.padStart(15)}${'xml'.padStart(15)}  strongest evidence of either`,
    ...summary.map((of) => line(of.action, of, evidence(of.strongest))),
    line('all', { rows: total('rows'), json: total('json'), xml: total('xml') }, evidence(all)),
  ];
}

function share(shown: number, of: number): string {
  return `${shown}/${of} ${of === 0 ? 100 : Math.floor((100 * shown) / of)} %`;
}
