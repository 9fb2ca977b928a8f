/** Runs the completion scripts in real shells. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../test/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
beforeAll(async () => {
  for (const name of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(folder, name), (await command(`completion ${name}`)).stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function shell(name: string, script: string): string {
  const flags = name === 'fish' ? ['--no-config'] : name === 'zsh' ? ['-f'] : ['--noprofile', '--norc'];
  const { stdout, stderr, error } = spawnSync(name, [...flags, '-c', script], { encoding: 'utf8', cwd: folder });
  if (error !== undefined) throw error;
  return stdout + stderr;
}

describe('bash', () => {
  const complete = (words: readonly string[]) =>
    shell(
      'bash',
      `source ./bash; source ./bash; COMP_WORDS=(iot-distribution ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _iot_distribution; echo "\${COMPREPLY[*]}"`,
    ).trim();

  test.each([
    [['qu'], 'query'],
    [['create', '--strategy', ''], 'designated nearest'],
    [['query', '--wa'], '--wait'],
    [['list', '--output', 'j'], 'json jsonl'],
    [['list', '-o', 't'], 'table tsv'],
    [['distribute', ''], 'resume status report'],
    [['distribute', 're'], 'resume report'],
    [['distribute', '--jo'], '--journal'],
    [['distribute', 'report', '--fa'], '--failed'],
    [['distribute', 'report', '--output', 'c'], 'csv'],
    [['distribute', '--names', 'r'], ''],
    // No completion, so that bash completes files (`-o default`).
    [['create', '--names', 'c'], ''],
    [['result', 'job'], ''],
    [['$(touch pwned)', ''], expect.stringContaining('query')],
  ])('completes %j if sourced twice and without any package', (words, want) => {
    expect(complete(words)).toEqual(want);
  });

  test('registers with file completion as the default', () => {
    expect(shell('bash', 'source ./bash; complete -p iot-distribution')).toBe(
      'complete -o default -F _iot_distribution iot-distribution\n',
    );
  });
});

const isInstalled = (name: string) => spawnSync(name, ['--version']).error === undefined;
/** In CI, a missing shell fails, so that its tests are not skipped silently. */
const isTried = (name: string) => process.env['CI'] === 'true' || isInstalled(name);

// `.ci/run` installs both shells. Elsewhere they may be missing, as the name of the test says.
describe.runIf(isTried('zsh'))('zsh (skipped if it is not installed)', () => {
  test('can be sourced twice, and registers', () => {
    const script = 'autoload -U compinit; compinit -u -D; source ./zsh; source ./zsh; echo $_comps[iot-distribution]';
    expect(shell('zsh', script)).toBe('_iot_distribution\n');
  });
});

describe.runIf(isTried('fish'))('fish (skipped if it is not installed)', () => {
  test.each([
    ['qu', /^query\t/],
    ['create --strategy ', /^designated\t.*\nnearest\t/],
    ['query --wa', /^--wait\t/],
    ['distribute re', /^report\n(?:.*\n)*resume\n|^resume\n(?:.*\n)*report\n/],
    ['distribute report --fa', /^--failed\t/],
  ])('completes %j', (words, want) => {
    expect(shell('fish', `source ./fish; complete -C "iot-distribution ${words}"`)).toMatch(want);
  });
});

test('every script contains every command and every option', async () => {
  const help = (await command('--help')).stdout;
  const names = Array.from(help.matchAll(/^ {2}([a-z]+)(?: \[options\])?(?: |$)/gm), ([, name = '']) => name).filter(
    (name) => !['help', 'done', 'misuse'].includes(name),
  );
  expect(names.length).toBeGreaterThan(12);
  for (const script of ['bash', 'zsh', 'fish']) {
    const { stdout } = await command(`completion ${script}`);
    for (const name of names) expect(stdout).toContain(name);
    expect(stdout).toContain('names-column');
  }
});
