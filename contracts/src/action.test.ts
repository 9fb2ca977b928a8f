import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  readdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeFromXml } from './independent/wire-node.ts';
import { ownRecordings } from './recordings.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Action;
const main = fileURLToPath(new URL('main.ts', import.meta.url));

const root = mkdtempSync(join(tmpdir(), 'contracts-action-'));
let workspace = root;
let count = 0;

beforeEach(() => {
  workspace = join(root, `case-${(count += 1)}`);
  // A checkout that has the package installed.
  put('node_modules/.bin/iot-distribution-contracts', `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
  chmodSync(join(workspace, 'node_modules/.bin/iot-distribution-contracts'), 0o755);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(file: string, content: string): void {
  mkdirSync(dirname(join(workspace, file)), { recursive: true });
  writeFileSync(join(workspace, file), content);
}

interface Run {
  /** Exit status of the step that failed, or 0. */
  readonly status: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Steps that use an action and would run, as the runner would call them. */
  readonly used: readonly string[];
}

/** Runs the steps as the runner does: scripts in files, inputs as variables, conditions, outputs and the summary in files. */
function runAction(given: Readonly<Record<string, string>>, path = process.env['PATH'] ?? ''): Run {
  const inputs: Record<string, string> = {};
  for (const [name, { default: usual = '', required }] of Object.entries(action.inputs)) {
    if (required === true && given[name] === undefined) throw new Error(`the input ${name} is required`);
    inputs[name] = given[name] ?? usual;
  }
  const steps: Record<string, Record<string, string>> = {};
  const value = (expression: string): unknown => evaluate(expression, inputs, steps, workspace);
  const expand = (text: string) =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => String(value(expression)));
  const summary = join(workspace, '.summary');
  const run = { status: 0, log: '', used: [] as string[] };
  writeFileSync(summary, '');
  for (const [index, step] of action.runs.steps.entries()) {
    const condition = step.if?.replace(/^\$\{\{\s*|\s*\}\}$/g, '');
    const isAlways = condition?.includes('always()') === true;
    if (run.status !== 0 && !isAlways) continue;
    if (condition !== undefined && value(condition) !== true) continue;
    if (step.uses !== undefined) {
      const parameters = Object.entries(step.with ?? {}).map(([name, of]) => `${name}=${expand(String(of))}`);
      run.used.push([step.uses.replace(/@[\da-f]{40}$/, ''), ...parameters].join(' '));
      continue;
    }
    const script = join(workspace, `.step-${index}.sh`);
    const output = join(workspace, `.output-${index}`);
    writeFileSync(script, step.run ?? '');
    writeFileSync(output, '');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, of]) => [name, expand(of)]));
    const runner = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: workspace,
      // The command is compiled once for all cases, or once for all runs of the tests.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(root, 'compiled'),
    };
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: path, HOME: workspace, ...runner, ...env },
    });
    run.log += stdout + stderr;
    if (status !== 0) run.status = status ?? 128;
    const lines = readFileSync(output, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    if (step.id !== undefined) steps[step.id] = Object.fromEntries(lines.map((line) => line.split('=', 2)));
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, of]) => [name, expand(of.value)]));
  return { ...run, outputs, summary: readFileSync(summary, 'utf8') };
}

/** The part of GitHub Actions' expressions that the file uses. */
function evaluate(
  expression: string,
  inputs: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, Readonly<Record<string, string>>>>,
  folder: string,
): unknown {
  const both = expression.split(' && ');
  if (both.length > 1) return both.every((part) => evaluate(part, inputs, steps, folder) === true);
  const unequal = /^(.*?) != '(.*)'$/.exec(expression);
  if (unequal !== null) return evaluate(unequal[1] ?? '', inputs, steps, folder) !== unequal[2];
  if (expression === 'always()') return true;
  const input = /^inputs\.([\w-]+)$/.exec(expression)?.[1];
  if (input !== undefined) return inputs[input];
  const output = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression);
  if (output !== null) return steps[output[1] ?? '']?.[output[2] ?? ''] ?? '';
  const hashed = /^hashFiles\((.*)\)$/.exec(expression)?.[1];
  if (hashed !== undefined) {
    return existsSync(join(folder, String(evaluate(hashed, inputs, steps, folder)))) ? 'hash' : '';
  }
  throw new Error(`the expression ${expression} is not understood`);
}

const deleted = 'DeleteDeviceDistributeJob';
const recording = readFileSync(join(ownRecordings, `${deleted}/success.compact.json`), 'utf8');
const upload = 'actions/upload-artifact name=contracts-junit path=contracts.junit.xml';

function junit(file = 'contracts.junit.xml') {
  const text = readFileSync(join(workspace, file), 'utf8');
  expect(nodeFromXml(text).root).toBe('testsuites');
  return /failures="(\d+)"/.exec(text)?.[1];
}

describe('three folders', () => {
  test('a good one: exit status 0, a summary, JUnit without failures, no annotation', () => {
    put(`recordings/${deleted}.json`, recording);
    const { status, log, outputs, summary, used } = runAction({ directory: 'recordings' });
    expect(log).toContain('1 recorded response: no problems');
    expect(log).not.toMatch(/^::/m);
    expect(summary).toContain('## Recordings of device distribution: no problems');
    expect(junit()).toBe('0');
    expect({ status, outputs, used }).toEqual({
      status: 0,
      outputs: { junit: 'contracts.junit.xml', status: '0' },
      used: [upload],
    });
  });

  test('one with a missing value: exit status 1, the value in annotation, summary and JUnit, which is still uploaded', () => {
    cpSync(
      join(ownRecordings, 'QueryDeviceDistributeJob/success.compact.json'),
      join(workspace, 'recordings/QueryDeviceDistributeJob.json'),
    );
    const { status, log, outputs, summary, used } = runAction({ directory: 'recordings' });
    expect(log).toMatch(
      /^::error file=recordings,title=not-shown::QueryDeviceDistributeJob Data\.Status=3 \(interrupted\) is not shown by any recording in json$/m,
    );
    expect(summary).toContain('Data.Status=3');
    expect(junit()).toBe('1');
    expect({ status, outputs: outputs['status'], used }).toEqual({ status: 1, outputs: '1', used: [upload] });
  });

  test('one with a secret: exit status 1, the file and the line in the annotation, the secret nowhere', () => {
    const secret = ['2f8c1aZk', '9Qw3Er5Ty7Ui0Op'].join('');
    put(`recordings/${deleted}.json`, recording);
    put('recordings/notes.txt', `first\nDeviceSecret=${secret}\n`);
    const { status, log, summary, used } = runAction({ directory: 'recordings' });
    expect(log).toMatch(
      /^::error file=recordings\/notes\.txt,line=2,title=secret::contains what looks like a secret at line 2: DeviceSecret/m,
    );
    expect(junit()).toBe('1');
    const everything = log + summary + readFileSync(join(workspace, 'contracts.junit.xml'), 'utf8');
    expect(everything).not.toContain(secret);
    expect({ status, used }).toEqual({ status: 1, used: [upload] });
  });
});

describe('misuse is not a result', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a folder that does not exist', { directory: 'nowhere' }],
    ['a consumer file that does not exist', { directory: 'recordings', consumer: 'uses.json' }],
    ['evidence that does not exist', { directory: 'recordings', require: 'rumoured' }],
    ['an invalid age', { directory: 'recordings', 'max-age': 'old' }],
  ])('%s: exit status 2, noted in the summary, nothing to upload', (_, inputs) => {
    put(`recordings/${deleted}.json`, recording);
    put('contracts.junit.xml', 'of an earlier run');
    const { status, outputs, summary, used } = runAction(inputs);
    expect({ status, outputs: outputs['status'], used }).toEqual({ status: 2, outputs: '2', used: [] });
    expect(summary).toContain('The recordings were not verified: the command ended with exit status 2.');
  });
});

describe('the arguments of the command', () => {
  /** Puts a program in place of the command, and returns its arguments. */
  function calledWith(inputs: Readonly<Record<string, string>>): {
    readonly given: readonly string[];
    readonly run: Run;
  } {
    const script = ['#!/bin/sh', String.raw`printf '%s\0' "$@" > called`, 'touch "${3#junit=}"', ''].join('\n');
    put('node_modules/.bin/iot-distribution-contracts', script);
    chmodSync(join(workspace, 'node_modules/.bin/iot-distribution-contracts'), 0o755);
    // Takes the place of Node as well, whose version is not tested here.
    put('usable/node', '#!/bin/sh\nexit 0\n');
    chmodSync(join(workspace, 'usable/node'), 0o755);
    const run = runAction(inputs, [join(workspace, 'usable'), process.env['PATH'] ?? ''].join(delimiter));
    return { given: readFileSync(join(workspace, 'called'), 'utf8').split('\0').slice(0, -1), run };
  }
  const writes = (file = 'contracts.junit.xml') => [
    'verify',
    '--write',
    `junit=${file}`,
    '--write',
    `markdown=${workspace}/contracts.md`,
  ];

  test('each input is an option', () => {
    const inputs = {
      consumer: 'uses.json',
      allow: 'allow.json',
      require: 'recorded',
      'max-age': '30',
      'with-shipped': 'true',
      strict: 'true',
    };
    expect(calledWith({ directory: 'r', ...inputs }).given).toEqual([
      ...writes(),
      ...'--consumer uses.json --allow allow.json --require recorded --max-age 30 --with-shipped --strict -- r'.split(
        ' ',
      ),
    ]);
    expect(calledWith({ directory: 'r' }).given).toEqual([...writes(), '--', 'r']);
    const { given, run } = calledWith({ directory: 'r', junit: 'out.xml', artifact: 'kept' });
    expect(given).toEqual([...writes('out.xml'), '--', 'r']);
    expect(run.used).toEqual(['actions/upload-artifact name=kept path=out.xml']);
    expect(run.outputs['junit']).toBe('out.xml');
    expect(calledWith({ directory: 'r', artifact: '' }).run.used).toEqual([]);
  });

  test.each([
    '$(touch ran)',
    '`touch ran`',
    '"; touch ran; "',
    "'; touch ran; '",
    '--strict',
    '-x',
    'a b',
    '*',
    'a\nb',
    '',
  ])('an input of %j is data: it is not run as code, and not treated as an option', (odd) => {
    const { given } = calledWith({ directory: odd, consumer: odd, require: odd });
    const options = odd === '' ? [] : ['--consumer', odd, '--require', odd];
    expect(given).toEqual([...writes(), ...options, '--', odd]);
    expect(existsSync(join(workspace, 'ran'))).toBe(false);
  });

  test('a folder whose name looks like an option is verified', () => {
    put(`--strict/${deleted}.json`, recording);
    expect(runAction({ directory: '--strict' }).status).toBe(0);
  });
});

test('a Node that is too old or missing is replaced', () => {
  put(`recordings/${deleted}.json`, recording);
  put('old/node', '#!/bin/sh\nexit 1\n');
  chmodSync(join(workspace, 'old/node'), 0o755);
  const { used } = runAction(
    { directory: 'recordings' },
    [join(workspace, 'old'), process.env['PATH'] ?? ''].join(delimiter),
  );
  expect(used).toEqual(['actions/setup-node node-version=24', upload]);
});

test('without an installation the package is requested by name and version', () => {
  rmSync(join(workspace, 'node_modules'), { recursive: true });
  put('bin/npx', '#!/bin/sh\nprintf "%s\\n" "$@" > npx-called\n');
  chmodSync(join(workspace, 'bin/npx'), 0o755);
  runAction(
    { directory: 'recordings', version: '1.2.3' },
    [join(workspace, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
  );
  expect(readFileSync(join(workspace, 'npx-called'), 'utf8').split('\n').slice(0, 5)).toEqual([
    '--yes',
    '--package',
    '@iot-distribution/contracts@1.2.3',
    'iot-distribution-contracts',
    'verify',
  ]);
});

test('a workflow needs three lines', () => {
  const guide = readFileSync(new URL('../../docs/guide/contracts-in-ci.md', import.meta.url), 'utf8');
  const example = /```yaml[^\n]*\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const steps = parse(example) as readonly Step[];
  expect(example.trimEnd().split('\n')).toHaveLength(3);
  expect(steps).toEqual([
    { uses: expect.stringMatching(/^iot-distribution\/iot-distribution@/), with: { directory: 'test/recordings' } },
  ]);
});

test('every step states its shell, every input and output has a description', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([]);
  // Text of an expression in a script would be code.
  expect(action.runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  const described = [...Object.values(action.inputs), ...Object.values(action.outputs)] as { description?: string }[];
  expect(described.filter(({ description }) => !description)).toEqual([]);
});

test('each action in this repository is pinned to a commit, with its version next to it', () => {
  const workflows = new URL('../../.github/workflows/', import.meta.url);
  const files = [
    new URL('../../action.yml', import.meta.url),
    ...readdirSync(workflows).map((name) => new URL(name, workflows)),
  ];
  const used = files.flatMap((file) => readFileSync(file, 'utf8').match(/^.*\buses: .*$/gm) ?? []);
  expect(used.length).toBeGreaterThan(5);
  for (const line of used) expect(line).toMatch(/uses: [\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});
