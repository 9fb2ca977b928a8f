/**
 * A Stryker plugin that leaves most mutants out: a seeded sample shows the same share of survivors in a fraction of the time. It is a
 * checker, since checkers are what Stryker asks about each mutant before it runs tests.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SampleOptions {
  /** The package that was copied. */
  readonly original: string;
  readonly share: number;
  readonly seed: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** Identifies a mutant by what it changes, not by its line, so that a change elsewhere leaves the sample as it is. */
export function isInSample(
  file: string,
  original: string,
  mutant: Omit<Mutant, 'id'>,
  options: SampleOptions,
): boolean {
  const identity = [options.seed, file, mutant.mutatorName, original, mutant.replacement].join('\0');
  const hash = createHash('sha256').update(identity).digest();
  return hash.readUInt32BE() < options.share * 2 ** 32;
}

/** The text between two positions, which count from 0. */
export function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
    .join('\n');
}

class SampleChecker {
  readonly #options: SampleOptions;
  readonly #sources = new Map<string, string>();

  constructor({ sample }: { readonly sample: SampleOptions }) {
    this.#options = sample;
  }

  async init(): Promise<void> {}

  async check(mutants: readonly Mutant[]): Promise<Record<string, { status: string; reason?: string }>> {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        this.#isWanted(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  }

  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  #isWanted(mutant: Mutant): boolean {
    const file = relative(process.cwd(), mutant.fileName);
    const source = this.#sources.get(file) ?? readFileSync(join(this.#options.original, file), 'utf8');
    this.#sources.set(file, source);
    return isInSample(file, textAt(source, mutant.location), mutant, this.#options);
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: Object.assign(SampleChecker, { inject: ['options'] }) },
];
