/**
 * The gate between a change of a contract and its release: a changeset that announces less than the change requires is rejected, by the
 * test of the repository and by the command for other teams.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

const operation = 'packages/codec/src/operations/query-device-provisioning.ts';
const changeset = '.changeset/rehearsal.md';

/** Renames a member of a response, which breaks every reader of it. */
export function breakContract(clone: string): void {
  const path = join(clone, operation);
  const before = readFileSync(path, 'utf8');
  const after = before.replace('AliyunUid: {', 'AccountUid: {');
  if (after === before) throw new Error(`${operation} no longer has an AliyunUid that can be renamed`);
  writeFileSync(path, after);
  run('pnpm', ['--filter', '@iot-distribution/codec', 'generate'], { cwd: clone });
}

export interface Gate {
  readonly name: string;
  /** Throws if it rejects the change. */
  readonly pass: () => void;
  /** The expected message of the rejection; any other error is a fault of the gate. */
  readonly rejection: RegExp;
}

/** Both gates, before a changeset that announces a bump. */
export function gates(clone: string, project: string, released: string): Gate[] {
  const command = 'node_modules/@iot-distribution/contracts/dist/main.js';
  const now = join(clone, 'packages/codec');
  const before = 'node_modules/@iot-distribution/codec';
  const options = ['--changesets', join(clone, '.changeset'), '--released', released];
  return [
    {
      name: 'iot-distribution-contracts diff',
      pass: () => run(process.execPath, [command, 'diff', before, now, ...options], { cwd: project }),
      rejection: /the changesets announce patch, which is too small/,
    },
    {
      name: "the repository's test",
      pass: () =>
        run('pnpm', ['exec', 'vitest', 'run', 'src/proof/released.test.ts'], { cwd: join(clone, 'contracts') }),
      rejection: /FAIL .*the changesets announce a version that the difference to the last release allows/,
    },
  ];
}

export function announce(clone: string, bump: 'patch' | 'minor' | 'major'): void {
  writeFileSync(join(clone, changeset), `---\n'@iot-distribution/codec': ${bump}\n---\n\nA rehearsal.\n`);
}

export function withdraw(clone: string): void {
  rmSync(join(clone, changeset));
}
