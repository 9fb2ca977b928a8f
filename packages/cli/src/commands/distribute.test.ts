import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@iot-distribution/emulator';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { command, emulatorUrl, key } from '../../test/command.ts';
import { exitCodes } from '../exit-codes.ts';

const folder = mkdtempSync(join(tmpdir(), 'distribute-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(text: string): string {
  files += 1;
  const path = join(folder, `names-${files}.txt`);
  writeFileSync(path, text);
  return path;
}

function newJournal(): string {
  files += 1;
  return join(folder, `journal-${files}.sqlite`);
}

const parameters = '--product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***';
const plan = [{ status: 'running', milliseconds: 1 }, { status: 'completed' }] as const;
const lights = Array.from({ length: 30 }, (_, index) => `light${index}`).join('\n');

// The tests wait for polls of the list of jobs, so they wait at the same time.
describe.concurrent('distribute', () => {
  it('distributes a fleet, and reports each device', async () => {
    const endpoint = await emulatorUrl({ plan, results: { light7: 6204 } });
    const journal = newJournal();
    const got = await command(
      `distribute --names ${fileOf(lights)} ${parameters} --journal ${journal} --endpoint ${endpoint}`,
    );
    expect(got.stderr).toContain('30 devices in 1 job');
    expect(got).toMatchObject({
      exitCode: exitCodes.failed,
      stdout: expect.stringMatching(/Distributed\t29\nFailed\t1\n/),
    });

    const status = await command(`distribute status --journal ${journal} --output json`);
    expect(status.exitCode).toBe(exitCodes.failed);
    expect(JSON.parse(status.stdout)).toMatchObject({
      state: 'finished',
      devices: { distributed: 29, failed: 1, total: 30 },
    });

    const failed = await command(`distribute report --failed --journal ${journal} --output csv`);
    const [headings, row, ...rest] = failed.stdout.split('\n');
    expect(headings).toBe('Device,Outcome,Code,Message,Source,Job,Round,Line');
    expect(row).toMatch(/^light7,failed,6204,.*,file,[^,]+,1,8$/);
    expect(rest).toEqual(['']);

    const all = await command(`distribute report --journal ${journal} --output jsonl`);
    expect(all.stdout.trim().split('\n')).toHaveLength(30);
  });

  it('resumes a finished fleet without a call, and rejects another fleet in its journal', async () => {
    const endpoint = await emulatorUrl({ plan });
    const journal = newJournal();
    const line = `distribute --names ${fileOf(lights)} ${parameters} --journal ${journal}`;
    expect(await command(`${line} --endpoint ${endpoint}`)).toMatchObject({ exitCode: exitCodes.done });
    expect(await command(`distribute resume --journal ${journal} --endpoint http://127.0.0.1:1`)).toMatchObject({
      exitCode: exitCodes.done,
    });
    const other = await command(
      `distribute --names ${fileOf('other')} ${parameters} --journal ${journal} --endpoint ${endpoint}`,
    );
    expect(other).toMatchObject({ exitCode: exitCodes.misuse, stderr: expect.stringContaining('another store') });
  });

  it('--plan prints the number of jobs, and leaves no journal', async () => {
    const journal = newJournal();
    const many = Array.from({ length: 25_000 }, (_, index) => `light${index}`).join('\n');
    const got = await command(
      `distribute --plan --names ${fileOf(many)} ${parameters} --journal ${journal} --output json`,
    );
    expect(got.exitCode).toBe(exitCodes.done);
    expect(JSON.parse(got.stdout)).toMatchObject({ devices: 25_000, jobs: 3, sizes: [10_000, 9_999, 5_001] });
    expect(() => readFileSync(journal)).toThrow('ENOENT');
  });

  it.each([
    ['a duplicate', 'light1\nlight2\nlight1\n', 'line 3'],
    ['a comment', '# lights\nlight1\n', 'line 1 looks like a comment'],
    ['no names', '\n', 'no devices'],
  ])('rejects %s, and sends and stores nothing', async (_, text, want) => {
    const journal = newJournal();
    const got = await command(
      `distribute --names ${fileOf(text)} ${parameters} --journal ${journal} --endpoint http://127.0.0.1:1`,
    );
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stderr: expect.stringContaining(want) });
    const status = await command(`distribute status --journal ${journal} --output json`);
    expect(JSON.parse(status.stdout)).toMatchObject({ state: 'none' });
  });

  it.each([
    ['no options', 'distribute', '--names, --product-key, --source, --target'],
    ['a journal that does not exist', `distribute resume --journal ${join(folder, 'none.sqlite')}`, 'no such journal'],
    ['a status of no journal', `distribute status --journal ${join(folder, 'none.sqlite')}`, 'no such journal'],
    ['a journal and a store', 'distribute status --journal x --store postgres://host/db', 'exclude each other'],
    ['a URL of another database', 'distribute status --store mysql://user:secret-1@host/db', 'PostgreSQL'],
    ['an option before the subcommand', 'distribute --journal x resume', 'put --journal after "resume"'],
  ])('rejects %s', async (_, line, want) => {
    const got = await command(line);
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stderr: expect.stringContaining(want) });
    expect(got.stderr).not.toContain('secret-1');
  });

  it('rejects a quota whose URL is not one of Redis, and does not print it', async () => {
    const got = await command(
      `distribute --names ${fileOf('light1')} ${parameters} --journal ${newJournal()} --quota http://user:secret-1@host`,
    );
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stderr: expect.stringContaining('redis://host:6379') });
    expect(got.stderr).not.toContain('secret-1');
  });

  it('rejects a file that is not a journal, and leaves it as it is', async () => {
    const file = fileOf('my notes\n'.repeat(100));
    const got = await command(`distribute status --journal ${file}`);
    expect(got.exitCode).toBe(exitCodes.misuse);
    expect(readFileSync(file, 'utf8')).toBe('my notes\n'.repeat(100));
  });

  it('Ctrl-C keeps the journal and prints how to resume, and the fleet can be resumed', async () => {
    const emulator: Emulator = createEmulator({
      jobs: [],
      plan: [{ status: 'running', milliseconds: 2_000 }, { status: 'completed' }],
    });
    const { url, close } = await emulator.listen();
    const journal = newJournal();
    const presses: (() => void)[] = [];
    const running = command(
      `distribute --names ${fileOf(lights)} ${parameters} --journal ${journal} --endpoint ${url}`,
      {
        interrupt: (press) => presses.push(press),
      },
    );
    await vi.waitFor(() => expect(emulator.state.jobs.size).toBe(1), { timeout: 20_000 });
    for (const press of presses) press();
    const got = await running;
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.stderr).toContain(
      `To resume: iot-distribution distribute resume --journal ${journal} --endpoint ${url}`,
    );
    expect(await command(`distribute status --journal ${journal}`)).toMatchObject({
      exitCode: exitCodes.jobInterrupted,
    });

    const resumed = await command(`distribute resume --journal ${journal} --endpoint ${url} --output json`);
    expect(resumed.exitCode).toBe(exitCodes.done);
    expect(emulator.state.jobs.size).toBe(1);
    await close();
  });

  it('writes no secret into the journal or the output', async () => {
    const endpoint = await emulatorUrl({ plan });
    const journal = newJournal();
    const line = `distribute --names ${fileOf(lights)} ${parameters} --journal ${journal} --endpoint ${endpoint} --debug`;
    const { stdout, stderr } = await command(line);
    const kept = readFileSync(journal, 'latin1');
    for (const text of [stdout, stderr, kept]) {
      expect(text).not.toContain(key.ALIBABA_CLOUD_ACCESS_KEY_SECRET);
      expect(text).not.toMatch(/Signature=/);
    }
  });
});
