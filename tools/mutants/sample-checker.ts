/**
 * A Stryker plugin that excludes mutants outside the sample: Stryker's ranges contain all mutants at a place and inside it. It
 * is a checker, since Stryker calls checkers for each mutant before it runs tests.
 */
import { relative } from 'node:path';
import { keyOf, type Mutant } from './sample.ts';

type Identified = Mutant & { readonly id: string };

class SampleChecker {
  readonly #sample: ReadonlySet<string>;

  constructor({ sample }: { readonly sample: readonly string[] }) {
    this.#sample = new Set(sample);
  }

  async init(): Promise<void> {}

  async check(mutants: readonly Identified[]): Promise<Record<string, { status: string; reason?: string }>> {
    return Object.fromEntries(
      mutants.map((mutant) => {
        const key = keyOf({ ...mutant, fileName: relative(process.cwd(), mutant.fileName) });
        return [
          mutant.id,
          this.#sample.has(key) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
        ];
      }),
    );
  }

  async group(mutants: readonly Identified[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: Object.assign(SampleChecker, { inject: ['options'] }) },
];
