import { expect, test } from 'vitest';
import { changelogPage } from './changelog.ts';

test('the changelog names the packages of each change, those that need attention first', () => {
  const got = changelogPage(
    [
      `---\n'@iot-distribution/codec': patch\n---\n\nFixes it.\n`,
      `---\n'@iot-distribution/client': minor\n---\n\n# Renamed\n\nCall it b.\n`,
    ],
    ['## 0.1.0\n\nOld.'],
  );
  const order = ['## Not released yet', '**client minor**', '**Renamed**', '**codec patch**', 'Fixes it.', '## 0.1.0'];
  expect(order.map((text) => got.indexOf(text)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true);
});

test('a file without packages is an error', () => {
  expect(() => changelogPage(['nothing'], [])).toThrow('not a changeset');
});
