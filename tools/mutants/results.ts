/** The results of the last complete run of each group, in `etc/mutants.json`: the source of the table on the pages. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';
import type { TriedMutant } from './run-stryker.ts';

export interface GroupResult {
  readonly mutants: number;
  /** Noticed by a failing test, or by a test that no longer finishes. */
  readonly killed: number;
}

const path = join(repository, 'etc/mutants.json');

export function readResults(): Readonly<Record<string, GroupResult>> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, GroupResult>) : {};
}

export function writeResults(changed: Readonly<Record<string, GroupResult>>): void {
  const all = Object.entries({ ...readResults(), ...changed }).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const lines = all.map(([name, { mutants, killed }]) => `  "${name}": { "mutants": ${mutants}, "killed": ${killed} }`);
  writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`);
}

export function resultOf(tried: readonly TriedMutant[]): GroupResult {
  const killed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { mutants: tried.length, killed };
}

/** Rounded down, so that rounding does not reach a goal. */
export function percentKilled({ mutants, killed }: GroupResult): string {
  return (Math.floor((killed / mutants) * 1000) / 10).toFixed(1);
}
