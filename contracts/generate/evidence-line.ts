/** Keeps the sentences about evidence in the documents up to date: how many bodies have which provenance, and how many rows they show. */
import { operations, type Action } from '@iot-distribution/codec';
import { coverageOf, strongest, type Evidence } from '../src/coverage.ts';
import { provenances } from '../src/provenance.ts';
import type { IndexEntry } from '../src/recording-index.ts';
import type { Recording } from '../src/recordings.ts';

/** `Of 137 bodies, 0 are recorded, 10 observed, 21 documented, 47 reconstructed, 59 constructed` */
export function bodiesLine(index: readonly Pick<IndexEntry, 'kind'>[]): string {
  const [first, ...rest] = provenances.map((kind) => `${index.filter((entry) => entry.kind === kind).length} ${kind}`);
  return [`Of ${index.length} bodies`, first?.replace(' ', ' are '), ...rest].join(', ');
}

/** `Of 122 members and codes, 96 are documented, 16 reconstructed, 10 constructed`, each by the strongest evidence in either format. */
export function rowsLine(recordings: readonly Recording[]): string {
  const evidence = recordings.filter(
    (recording): recording is Recording & Evidence => recording.action !== undefined && recording.evidence !== false,
  );
  const best = coverageOf(Object.keys(operations) as Action[], evidence).map(({ shown }) =>
    strongest([...shown.json, ...shown.xml]),
  );
  const [first, ...rest] = provenances
    .map((kind) => ({ kind, count: best.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  return [`Of ${best.length} members and codes`, first?.replace(' ', ' are '), ...rest].join(', ');
}

/** The document with its sentence of this kind replaced. */
export function withLine(document: string, file: string, line: string): string {
  const kind = line.includes(' bodies,') ? 'bodies' : 'members and codes';
  const sentence = new RegExp(`Of \\d+ ${kind}(?:,\\s+\\d+ (?:are )?[a-z]+)+`, 'g');
  const found = document.match(sentence) ?? [];
  if (found.length !== 1)
    throw new Error(`${file} has ${found.length} sentences "Of … ${kind}, …": it must have exactly one`);
  return document.replace(sentence, line);
}
