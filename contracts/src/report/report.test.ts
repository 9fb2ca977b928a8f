import { describe, expect, test } from 'vitest';
import { nodeFromXml } from '../independent/wire-node.ts';
import type { Report } from '../verify/report.ts';
import { escapeJson } from './escape.ts';
import { githubAnnotations } from './github.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { problemLine, textReport } from './text.ts';

const counted = { seen: ['Data.Total'], missing: [], unknown: [] };
const report: Report = {
  ok: false,
  at: '2026-11-24T00:00:00.000Z',
  duration: 12.5,
  recordings: [
    {
      file: 'a<&>.json',
      action: 'QueryDeviceDistributeJob',
      format: 'json',
      outcome: 'success',
      provenance: 'recorded',
      ok: false,
      duration: 4,
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
          shipped: [],
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
      message: 'Data.Status=3 is not shown by any recording',
    },
    { rule: 'secret', file: 'notes.txt', message: 'contains what looks like a secret at line 1: a key id' },
    { rule: 'nothing-recorded', message: 'no recording' },
  ],
  warnings: [{ rule: 'duplicate', file: 'b.json#2', message: 'has the same bytes as a.json' }],
};

test('text has the coverage, each problem on a separate line, and the result last', () => {
  const lines = textReport(report).trimEnd().split('\n');
  expect(lines[1]).toMatch(/^QueryDeviceDistributeJob +json +1 +1\/1 +0\/1 +recorded 1$/);
  expect(lines).toContain('FAIL  notes.txt: contains what looks like a secret at line 1: a key id [secret]');
  expect(lines.at(-1)).toBe('1 recorded response: 4 problems');
});

test('notes of one kind about many entries of one file are one line', () => {
  const notes = [3, 4, 7].map((entry) => ({ rule: 'ignored', file: `a.har#${entry}`, message: 'calls Pub' }) as const);
  const other = { rule: 'ignored', file: 'a.har#9', message: 'calls Sub' } as const;
  const lines = textReport({ ...report, warnings: [...notes, other] }).split('\n');
  expect(lines.filter((line) => line.startsWith('note'))).toEqual([
    'note  a.har#3 and 2 more: calls Pub [ignored]',
    'note  a.har#9: calls Sub [ignored]',
  ]);
});

test('markdown escapes file names', () => {
  expect(markdownReport(report)).toContain(String.raw`- a\<&amp;\>.json\: Data.X\: unknown member\\n100 % \[unknown\]`);
});

describe('JUnit', () => {
  const { root, node } = nodeFromXml(junitReport(report));
  const suites = node.children.map(([, suite]) => suite);
  const cases = suites.flatMap((suite) => suite.children.map(([, of]) => of));

  test('is well-formed, with one case for each recording, file, operation and format, and one for the folder', () => {
    expect(root).toBe('testsuites');
    expect(node.children.map(([name]) => name)).toEqual(['testsuite', 'testsuite', 'testsuite', 'testsuite']);
    expect(cases).toHaveLength(4);
    expect(cases.every(({ children }) => children[0]?.[0] === 'failure')).toBe(true);
  });

  test('has the counts and times that readers of the format require, in total, per suite and per case', () => {
    const xml = junitReport(report);
    expect(xml).toContain(
      '<testsuites name="iot-distribution-contracts" tests="4" failures="4" errors="0" time="0.013">',
    );
    expect(xml).toContain(
      '<testsuite name="recordings" tests="1" failures="1" errors="0" skipped="0" time="0.004" timestamp="2026-11-24T00:00:00">',
    );
    expect(xml).toContain(
      '<testcase classname="iot-distribution-contracts.recordings" name="a&lt;&amp;&gt;.json" file="a&lt;&amp;&gt;.json" time="0.004">',
    );
    const sums = ['tests', 'failures'].map((name) =>
      [...xml.matchAll(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`, 'g'))].reduce(
        (sum, [, count]) => sum + Number(count),
        0,
      ),
    );
    expect(sums).toEqual([4, 4]);
  });

  test('a problem of an operation without a format belongs to the folder', () => {
    const only = { rule: 'only-failures', action: 'QueryDeviceDistributeJob', message: 'record a success' } as const;
    const xml = junitReport({ ...report, problems: [only] });
    expect(xml).toContain('tests="3" failures="1"');
    expect(xml).toContain('<failure type="only-failures" message="record a success">');
  });
});

test('annotations lead to the file and the line, on one line each', () => {
  const atLine = { rule: 'secret', file: 'b.har#2', line: 14, message: 'contains a secret' } as const;
  expect(githubAnnotations({ ...report, problems: [...report.problems, atLine] }, 'test/recordings')).toEqual([
    String.raw`::error file=test/recordings/a<&>.json,title=unknown::Data.X: unknown member\n100 %25`,
    '::error file=test/recordings,title=not-shown::Data.Status=3 is not shown by any recording',
    '::error file=test/recordings/notes.txt,title=secret::contains what looks like a secret at line 1: a key id',
    '::error file=test/recordings,title=nothing-recorded::no recording',
    '::error file=test/recordings/b.har,line=14,title=secret::contains a secret',
    '::warning file=test/recordings/b.json,title=duplicate::has the same bytes as a.json',
  ]);
});

describe('untrusted text is plain text in every report', () => {
  // Each is a name that a member, a file or an entry may have.
  const names: readonly (readonly [title: string, name: string])[] = [
    ['a workflow command on a separate line', 'x\n::stop-commands::t'],
    ['a workflow command after a carriage return', 'x\r::error::t'],
    ['a workflow command at the beginning', '::stop-commands::t'],
    ['a workflow command in the older form', 'x ##[stop-commands]t'],
    ['a sequence that colours a terminal', 'x\u001b[31mred'],
    ['a sequence of one character', 'x\u009b31mred'],
    ['a title of a window', 'x\u001b]0;title\u0007'],
    ['a line that is overwritten', 'FAIL\r0 problems'],
    ['a heading', 'x\n\n# no problems\n'],
    ['a link', '[click](https://127.0.0.1/)'],
    ['an image', '![x](https://127.0.0.1/x.png)'],
    ['a bare URL', 'https://127.0.0.1/'],
    ['HTML', '<img src=x onerror=alert(1)><!--'],
    ['a mention', '@everyone'],
    ['cells of a table', 'a | b | c'],
    ['code', '`` `x` ```\n'],
    ['the end of an element', '"/></testcase></testsuite>'],
    ['CDATA', ']]><x/>'],
    ['characters that XML does not have', 'x\u0000\u0001\ufffe\ud800'],
    ['a line separator', 'x\u2028::error::t'],
    ['letters that run backwards', 'x\u202egnp.exe'],
    ['letters of no width', 'x\u200by'],
  ];
  const withName = (name: string): Report => ({
    ...report,
    recordings: report.recordings.map((recording) => ({ ...recording, file: name })),
    problems: [
      { rule: 'unknown', file: name, message: `${name}: unknown member`, wire: name },
      { rule: 'secret', file: `${name}#1`, message: `contains what looks like a secret at ${name}` },
      { rule: 'wrong-date', message: name },
    ],
    warnings: [{ rule: 'duplicate', file: name, message: name }],
  });
  const acted = /(?!\n)\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}\ufffe]|^\s*::(?:stop|error)|##\[/mu;

  test.each(names)('%s', (_, name) => {
    const bad = withName(name);
    const lines = (text: string) => text.split('\n').length;
    for (const write of [textReport, markdownReport, junitReport]) {
      expect(write(bad)).not.toMatch(acted);
      expect(lines(write(bad))).toBe(lines(write(withName('plain'))));
    }
    expect(JSON.parse(escapeJson(bad))).toEqual(JSON.parse(JSON.stringify(bad)));
    expect(escapeJson(bad)).not.toMatch(acted);
    const commands = githubAnnotations(bad, 'dir');
    expect(commands.every((line) => /^::(?:error|warning) file=[^:]*,title=[a-z-]+::/.test(line))).toBe(true);
    expect(commands.join('')).not.toMatch(/\p{Cc}|##\[/u);
    expect(nodeFromXml(junitReport(bad)).root).toBe('testsuites');
    expect(markdownReport(bad)).not.toMatch(/(?<!\\)[<`](?!br)|(?<!\\)\]\(|https?:|@/);
    expect(problemLine(bad.problems[0] ?? { rule: 'secret', message: '' })).not.toMatch(/\p{Cc}/u);
  });
});
