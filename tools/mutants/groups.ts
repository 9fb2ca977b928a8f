/** The groups of `pnpm mutants`. */

export interface Group {
  readonly name: string;
  /** The package, relative to the root. */
  readonly folder: string;
  /** Files to mutate, as globs relative to the package; tests are excluded. */
  readonly mutate: readonly string[];
  /** Test files that do not test the sources, or take minutes per mutant; globs relative to the package. */
  readonly leftOut: readonly string[];
}

export const groups: readonly Group[] = [
  {
    name: 'signer',
    folder: 'packages/signer',
    mutate: ['src/**/*.ts'],
    leftOut: ['src/off-node.test.ts'],
  },
  {
    name: 'codec',
    folder: 'packages/codec',
    mutate: ['src/wire/**/*.ts'],
    leftOut: [],
  },
  {
    name: 'client',
    folder: 'packages/client',
    mutate: ['src/{policies,call,quota,credentials}/**/*.ts'],
    leftOut: [
      // They run the sources in processes that do not contain the mutant.
      'test/readme.test.ts',
      'src/import.test.ts',
      'test/wait-kill.test.ts',
      // They test transports over sockets, random nonces, waiting, lists and result files. A mutant that only they notice counts as survived.
      'test/{connect,http-faults,tls-and-proxy}.test.ts',
      'src/{transport,request,wait,list,result}/**',
    ],
  },
  {
    name: 'contracts',
    folder: 'contracts',
    mutate: ['src/verify/**/*.ts'],
    leftOut: ['src/readme.test.ts', 'src/action.test.ts', 'sabotage/**'],
  },
  {
    name: 'fleet',
    folder: 'packages/fleet',
    mutate: ['src/{model,plan,run,report,batch}/**/*.ts', 'src/store/{memory,sqlite}*.ts'],
    // They start a PostgreSQL, or processes, which run the sources without the mutant.
    leftOut: ['src/store/postgres*.test.ts', 'src/store/journal-processes.test.ts', 'test/killed-workers.test.ts'],
  },
];
