/** The page of the options has every option of the client, and no other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readPage('options');
const source = (path: string) => readFileSync(new URL(`../../packages/client/src/${path}`, import.meta.url), 'utf8');

test.each([
  ['Client', 'options.ts', ['ClientOptions']],
  ['Attempts and pauses', 'options.ts', ['RetryOptions']],
  ['Single calls', 'client.ts', ['CallOptions']],
  ['Waiting', 'wait/wait-options.ts', ['WaitOptions']],
  ['Results', 'result/read-distribution-result.ts', ['DownloadOptions', 'ResultOptions']],
  ['Quota', 'quota/quota.ts', ['QuotaOptions']],
])('the table of %s', (heading, path, interfaces) => {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const got = Array.from(table.matchAll(/^\| `(\w+)` /gm), ([, name]) => name).toSorted();
  const want = interfaces.flatMap((name) => membersOf(name, source(path))).toSorted();
  expect(got).toEqual(want);
});

test('the table of the options of a fleet', () => {
  const [, section = ''] = readPage('fleets').split('\n## Options of a run\n');
  const got = Array.from(section.split('\n## ')[0]?.matchAll(/^\| (`.*?`) +\|/gm) ?? [], ([, names = '']) =>
    Array.from(names.matchAll(/`(\w+)`/g), ([, name]) => name),
  );
  const want = [...membersOf('RunOptions', source('../../fleet/src/run/run-options.ts')), 'allow', 'fetch', 'maxBytes'];
  expect(got.flat().toSorted()).toEqual(want.toSorted());
});

function readPage(name: string): string {
  return readFileSync(new URL(`../guide/${name}.md`, import.meta.url), 'utf8');
}

function membersOf(name: string, text: string): string[] {
  const body = new RegExp(`^export interface ${name} (?:extends .*)?\\{$([\\s\\S]*?)^\\}$`, 'm').exec(text)?.[1];
  if (body === undefined) throw new Error(`no interface ${name}`);
  return Array.from(body.matchAll(/^  readonly (\w+)\??:/gm), ([, member = '']) => member);
}
