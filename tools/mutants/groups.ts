/** What `pnpm mutants` mutates, group by group. */

export interface Group {
  readonly name: string;
  /** The package, relative to the root. */
  readonly folder: string;
  /** Files to mutate, as globs relative to the package; those that begin with `!` are left out. */
  readonly mutate: readonly string[];
  /** The share of the mutants that is tried: at least 200 of each group. */
  readonly share: number;
  /** Test files that say nothing about the sources, or take minutes with each mutant; globs relative to the package. */
  readonly leftOut: readonly string[];
}

const noTests = '!src/**/*.test.ts';

export const groups: readonly Group[] = [
  {
    name: 'signer',
    folder: 'packages/signer',
    mutate: ['src/**/*.ts', noTests],
    share: 0.2,
    leftOut: ['src/off-node.test.ts'],
  },
  {
    name: 'codec',
    folder: 'packages/codec',
    mutate: ['src/wire/**/*.ts', noTests],
    share: 0.3,
    leftOut: [],
  },
  {
    name: 'client',
    folder: 'packages/client',
    mutate: ['src/{policies,call,quota,credentials}/**/*.ts', noTests],
    share: 0.4,
    leftOut: ['test/readme.test.ts', 'src/import.test.ts'],
  },
  {
    name: 'contracts',
    folder: 'contracts',
    mutate: ['src/verify/**/*.ts', noTests],
    share: 0.4,
    leftOut: ['src/readme.test.ts', 'src/action.test.ts', 'sabotage/**'],
  },
];
