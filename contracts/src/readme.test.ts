import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { ownRecordings } from './recordings.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'contracts-readme-'));
cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(root, 'QueryDeviceDistributeJob'), { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});

const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

describe('the examples of the README run', () => {
  test.each(
    examples.map(
      (code) => [code.split('\n').find((line) => line !== '' && !line.startsWith('import')) ?? code, code] as const,
    ),
  )(
    '%s',
    (_, code) => {
      const source = code.replaceAll("'test/recordings'", JSON.stringify(root));
      const run = () =>
        execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', source], {
          cwd: folder,
          stdio: 'pipe',
        });
      expect(run).not.toThrow();
    },
    20_000,
  );
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(3);
});
