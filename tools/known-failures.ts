/**
 * Known failures, line by line in `known-failures.txt`, each with its reason. A failure that is not listed is a problem;
 * so is a listed one that passes, or is no longer checked: no line outlives its reason.
 */
import { readFileSync } from 'node:fs';

export interface Outcome {
  readonly name: string;
  /** The problem, if there is one. */
  readonly failure?: string | undefined;
}

export interface Result {
  readonly problems: readonly string[];
  /** Failures that are listed, with their reasons. */
  readonly known: readonly string[];
}

/** Line by line: the check, a colon, the name of the failure, ` = `, the reason. */
export function readKnownFailures(check: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('known-failures.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, of, name, reason] = /^([\w:]+): (.+?) = (.+)$/.exec(line) ?? [];
      if (name === undefined || reason === undefined) throw new Error(`known-failures.txt: invalid line: ${line}`);
      return of === check ? [[name, reason]] : [];
    }),
  );
}

export function judge(outcomes: readonly Outcome[], listed: ReadonlyMap<string, string>): Result {
  const problems: string[] = [];
  const known: string[] = [];
  for (const { name, failure } of outcomes) {
    const reason = listed.get(name);
    if (failure !== undefined && reason === undefined) problems.push(`${name}: ${failure}`);
    if (failure !== undefined && reason !== undefined) known.push(`${name}: ${reason}`);
    if (failure === undefined && reason !== undefined)
      problems.push(`${name} passes: remove it from known-failures.txt`);
  }
  const names = new Set(outcomes.map(({ name }) => name));
  for (const name of listed.keys()) {
    if (!names.has(name)) problems.push(`${name} is no longer checked: remove it from known-failures.txt`);
  }
  return { problems, known };
}
