import { expect, test } from 'vitest';
import { nodeFromXml } from '../independent/wire-node.ts';
import type { Report } from '../verify/report.ts';
import { githubAnnotations } from './github.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { textReport } from './text.ts';

const counted = { seen: ['Data.Total'], missing: [], unknown: [] };
const report: Report = {
  ok: false,
  recordings: [
    {
      file: 'a<&>.json',
      action: 'QueryDeviceDistributeJob',
      format: 'json',
      outcome: 'success',
      provenance: 'recorded',
      ok: false,
    },
  ],
  operations: [
    {
      action: 'QueryDeviceDistributeJob',
      formats: {
        json: {
          recordings: 1,
          members: counted,
          enumValues: { seen: [], missing: ['Data.Status=3'], unknown: [] },
          byProvenance: { recorded: 1 },
        },
      },
    },
  ],
  notRecorded: ['DeleteDeviceDistributeJob'],
  problems: [
    { rule: 'unknown', file: 'a<&>.json', message: 'Data.X: unknown member\n100 %' },
    {
      rule: 'not-shown',
      action: 'QueryDeviceDistributeJob',
      format: 'json',
      wire: 'Data.Status=3',
      message: 'Data.Status=3 is shown by no recording',
    },
    { rule: 'secret', file: 'notes.txt', message: 'holds what looks like a secret at line 1: a key id' },
    { rule: 'nothing-recorded', message: 'no recording' },
  ],
  warnings: [{ rule: 'duplicate', file: 'b.json#2', message: 'has the same bytes as a.json' }],
};

test('text has the coverage, each problem in a line of its own, and the verdict last', () => {
  const lines = textReport(report).trimEnd().split('\n');
  expect(lines[1]).toMatch(/^QueryDeviceDistributeJob +json +1 +1\/1 +0\/1 +recorded 1$/);
  expect(lines).toContain('FAIL  notes.txt: holds what looks like a secret at line 1: a key id [secret]');
  expect(lines.at(-1)).toBe('1 recorded answer: 4 problems');
});

test('markdown escapes what file names hold', () => {
  expect(markdownReport(report)).toContain(String.raw`- a\<&\>.json: Data.X: unknown member`);
});

test('JUnit is well-formed XML with one case a recording, a file, an operation and format, and a problem of the folder', () => {
  const { root, node } = nodeFromXml(junitReport(report));
  expect(root).toBe('testsuites');
  const cases = node.children[0]?.[1].children ?? [];
  expect(cases).toHaveLength(4);
  expect(cases.every(([, of]) => of.children[0]?.[0] === 'failure')).toBe(true);
  expect(junitReport(report)).toContain('tests="4" failures="4"');
});

test('annotations lead to the file, on one line each', () => {
  expect(githubAnnotations(report, 'test/recordings')).toEqual([
    '::error file=test/recordings/a<&>.json,title=unknown::Data.X: unknown member%0A100 %25',
    '::error file=test/recordings,title=not-shown::Data.Status=3 is shown by no recording',
    '::error file=test/recordings/notes.txt,title=secret::holds what looks like a secret at line 1: a key id',
    '::error file=test/recordings,title=nothing-recorded::no recording',
    '::warning file=test/recordings/b.json,title=duplicate::has the same bytes as a.json',
  ]);
});
