import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { draftOf } from './tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('there are 100 mutants with different names', () => {
  expect(mutants).toHaveLength(100);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(100);
});

// `pnpm sabotage` runs the tests on each of them; here they only have to match the current sources.
test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, { edit }) => {
  const tree = draftOf(root);
  edit(tree);
  expect(tree.changes.size).toBeGreaterThan(0);
});
