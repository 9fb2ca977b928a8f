import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the import of the client does not load the modules of HTTP, crypto and fetch, which are slow to load', () => {
  const index = new URL('index.ts', import.meta.url).href;
  const program = `await import(${JSON.stringify(index)}); console.log(process.moduleLoadList.join('\\n'));`;
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(loaded).toContain('NativeModule url');
  expect(loaded).not.toMatch(/NativeModule (?:https?|crypto|.*undici)$/m);
});
