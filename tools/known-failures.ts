/**
 * What is known to fall short, line by line in `known-failures.txt`, each with its reason. What fails and is not listed is a problem;
 * so is what is listed and holds, or is not checked any more: no line outlives its reason.
 */
import { readFileSync } from 'node:fs';

export interface Outcome {
  readonly name: string;
  /** What is wrong, when something is. */
  readonly failure?: string | undefined;
}

export interface Verdict {
  readonly problems: readonly string[];
  /** Failures that are listed, with their reasons. */
  readonly known: readonly string[];
}

/** Line by line: the check, a colon, the name of what falls short, ` = `, the reason. */
export function readKnownFailures(check: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('known-failures.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, of, name, reason] = /^([\w:]+): (.+?) = (.+)$/.exec(line) ?? [];
      if (name === undefined || reason === undefined) throw new Error(`known-failures.txt: not read: ${line}`);
      return of === check ? [[name, reason]] : [];
    }),
  );
}

export function judge(outcomes: readonly Outcome[], listed: ReadonlyMap<string, string>): Verdict {
  const problems: string[] = [];
  const known: string[] = [];
  for (const { name, failure } of outcomes) {
    const reason = listed.get(name);
    if (failure !== undefined && reason === undefined) problems.push(`${name}: ${failure}`);
    if (failure !== undefined && reason !== undefined) known.push(`${name}: ${reason}`);
    if (failure === undefined && reason !== undefined) problems.push(`${name} holds: take it off known-failures.txt`);
  }
  const names = new Set(outcomes.map(({ name }) => name));
  for (const name of listed.keys()) {
    if (!names.has(name)) problems.push(`${name} is checked no more: take it off known-failures.txt`);
  }
  return { problems, known };
}
