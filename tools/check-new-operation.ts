/**
 * Adds three operations to a copy of the repository, as described in CONTRIBUTING, and counts the files that a person writes for each: a read, a
 * list, and a create that does not create a job. Generators and `pnpm record:new` write the rest; then types, tests and generated files must be valid.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './packages.ts';
import { run } from './run.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { table } from './table.ts';

/** Maximum number of files that a person writes for one operation. */
const budget = 5;

interface NewOperation {
  readonly action: string;
  readonly file: string;
  readonly body: string;
  readonly kind: string;
}

const added: readonly NewOperation[] = [
  {
    action: 'QueryDevicePropertiesData',
    file: 'query-device-properties-data',
    body: readFileSync(
      join(repository, 'contracts/recordings/observed/iot-QueryDevicePropertiesData.success.json'),
      'utf8',
    ),
    kind: 'observed',
  },
  {
    action: 'ListWidgets',
    file: 'list-widgets',
    body: '{"RequestId":"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565","Data":{"Total":1,"Info":{"items":[{"ProductKey":"a1BwAGV****","WidgetName":"widget1"}]}},"Success":true}',
    kind: 'constructed',
  },
  {
    action: 'CreateWidget',
    file: 'create-widget',
    body: '<?xml version="1.0" encoding="UTF-8"?><CreateWidgetResponse><RequestId>E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565</RequestId><WidgetName>widget1</WidgetName><Success>true</Success></CreateWidgetResponse>',
    kind: 'constructed',
  },
];

/** A program of a user with the new operations. */
const program = `
import { createClient, isErrorNamed, paginate } from '@iot-distribution/client';
import { createEmulator, testAccount } from '@iot-distribution/emulator';

const emulator = createEmulator();
const client = createClient({ credentials: testAccount, transport: emulator.transport });
const time = 1585559207268;
const { propertyDataInfos } = await client.queryDevicePropertiesData({
  productKey: 'a1BwAGV****', deviceName: 'light1', identifier: ['Temperature'], asc: 'newestFirst', startTime: time, endTime: time, pageSize: 10,
});
const widgets = [];
for await (const { widgetName } of paginate(client, 'ListWidgets', {})) widgets.push(widgetName);
const { widgetName } = await client.createWidget({ productKey: 'a1BwAGV****' });
const losing = createClient({ credentials: testAccount, transport: async (request) => {
  await emulator.transport(request);
  throw new Error('the connection was reset');
} });
const lost = await losing.createWidget({ productKey: 'a1BwAGV****' }).then(() => 'a success', (error) => isErrorNamed(error, 'AmbiguousError') ? 'ambiguous' : String(error));
console.log(JSON.stringify([propertyDataInfos[0].identifier, widgets, widgetName, lost]));
`;
const wanted = '["Temperature",["widget1"],"widget1","ambiguous"]';

const rows = await inScratchFolder('new-operation', (folder) => {
  copyRepository(folder);
  const at = (file: string) => join(folder, file);
  const pnpm = (...words: readonly string[]) => run('pnpm', words, { cwd: folder, timeout: 600_000 });
  const changed = () => run('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: folder });

  const counts = added.map(({ action, file, body, kind }) => {
    const byHand = new Set<string>();
    const write = (path: string, text: string) => {
      byHand.add(path);
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    };
    const contract = readFileSync(new URL(`new-operation/${file}.ts.txt`, import.meta.url), 'utf8');
    write(`packages/codec/src/operations/${file}.ts`, contract);
    pnpm('--filter', '@iot-distribution/codec', 'generate');
    const format = body.startsWith('<') ? 'xml' : 'json';
    const incoming = join(folder, `../${file}.${format}`);
    writeFileSync(incoming, body);
    pnpm('record:new', action, incoming, '--kind', kind, '--basis', 'a body of this check');
    byHand.add(`contracts/recordings/${action}/success.${format}`);
    // A person compares the draft of the model with the body, corrects it, and marks it as reviewed in the index.
    const model = `contracts/recordings/${action}/success.model.json`;
    write(model, readFileSync(at(model), 'utf8'));
    const index = 'contracts/recordings/index.json';
    write(index, readFileSync(at(index), 'utf8').replace(/\n *"reviewed": false,/, ''));
    write(
      `.changeset/${file}.md`,
      `---\n'@iot-distribution/codec': minor\n'@iot-distribution/client': minor\n---\n\nThe operation ${action}.\n`,
    );
    return { action, files: Array.from(byHand) };
  });

  pnpm('generate');
  pnpm('format');
  const before = changed();
  pnpm('generate');
  if (changed() !== before) throw new Error('a second `pnpm generate` changes files again');
  const filters = ['codec', 'client', 'emulator', 'contracts'].map((name) => `--filter=@iot-distribution/${name}`);
  run(
    'pnpm',
    ['exec', 'turbo', 'run', '--continue', '--output-logs=errors-only', 'drift', 'typecheck', 'test', ...filters],
    {
      cwd: folder,
      timeout: 900_000,
      env: { TURBO_TELEMETRY_DISABLED: '1' },
    },
  );
  writeFileSync(at('packages/cli/program.mjs'), program);
  const printed = run('pnpm', ['exec', 'node', 'packages/cli/program.mjs'], { cwd: folder }).trim();
  if (printed !== wanted) throw new Error(`a program with the new operations printed ${printed}, not ${wanted}`);
  return counts;
});

console.log(
  table(
    ['operation', 'file that a person writes'],
    rows.flatMap(({ action, files }) => files.map((file) => [action, file])),
  ),
);
const over = rows.filter(({ files }) => files.length > budget);
for (const { action, files } of over)
  console.error(`${action}: ${files.length} manual files, at most ${budget} are allowed`);
if (over.length > 0) process.exitCode = 1;

/** A copy of the tracked files, installed and committed, so that changes can be listed. */
function copyRepository(folder: string): void {
  const files = run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: repository }).split(
    '\0',
  );
  for (const file of files.filter((name) => name !== '' && existsSync(join(repository, name)))) {
    cpSync(join(repository, file), join(folder, file), { recursive: true, verbatimSymlinks: true });
  }
  run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder, timeout: 300_000 });
  run('git', ['init', '--quiet'], { cwd: folder });
  run('git', ['add', '--all'], { cwd: folder });
  run(
    'git',
    ['-c', 'user.name=check', '-c', 'user.email=check@localhost', 'commit', '--quiet', '--message', 'A copy'],
    {
      cwd: folder,
    },
  );
}
