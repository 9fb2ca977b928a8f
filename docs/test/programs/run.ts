/** Writes programs into docs/.blocks, and runs them there, several per process. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { blockEnds, isTestOfVitest, type Program } from './program.ts';
import { failed, programEnds } from './run-in-turn.ts';
import { layOutScene, scene } from './scene.ts';

const docs = new URL('../../', import.meta.url);
const run = promisify(execFile);

export function writePrograms(programs: readonly Program[]): void {
  layOutScene();
  const options = { extends: '../tsconfig.json', compilerOptions: { noUnusedLocals: false }, include: ['*.ts'] };
  writeFileSync(new URL('tsconfig.json', scene), JSON.stringify(options));
  writeFileSync(new URL('vitest.config.ts', scene), "export default { test: { include: ['*.vitest.ts'] } };\n");
  for (const { file, source } of programs) writeFileSync(new URL(file, scene), source);
}

/** The errors of the workspace's compiler in all programs; empty without errors. */
export async function typeErrors(): Promise<string> {
  return compile('-p', fileURLToPath(scene));
}

/** The errors in one program with the module resolution of bundlers, which reads the types of CommonJS packages in another way. */
export async function typeErrorsWithBundler({ file }: Program): Promise<string> {
  const options = [
    '--ignoreConfig',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--skipLibCheck',
    '--target',
    'esnext',
    '--types',
    'node',
    '--allowImportingTsExtensions',
  ];
  const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler'];
  return compile(...options, ...resolution, fileURLToPath(new URL(file, scene)));
}

async function compile(...options: readonly string[]): Promise<string> {
  const compiler = fileURLToPath(new URL('../node_modules/typescript/lib/tsc.js', docs));
  try {
    await run(process.execPath, [compiler, '--noEmit', '--pretty', 'false', ...options]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** What each block of each program printed, or the stack of what a program threw. */
export type Outcome = { readonly blocks: readonly string[] } | { readonly thrown: string };

/**
 * Three processes, each with every third program. A test of node:test runs when its program has finished, and nock changes the requests of
 * other programs: these programs get their own processes. vitest runs its test files itself.
 */
export async function outcomes(programs: readonly Program[]): Promise<ReadonlyMap<string, Outcome>> {
  const tests = programs.filter(({ source }) => isTestOfVitest(source));
  const alone = programs.filter(({ source }) => /from '(?:node:test|nock)'/.test(source));
  const others = programs.filter((program) => !alone.includes(program) && !tests.includes(program));
  const lots = [0, 1, 2].map((lot) => others.filter((_, index) => index % 3 === lot));
  const parts = await Promise.all([...lots, ...alone.map((program) => [program])].map(outcomesInOneProcess));
  return new Map([...parts.flat(), ...(await Promise.all(tests.map(outcomeOfTest)))]);
}

async function outcomeOfTest({ file }: Program): Promise<[string, Outcome]> {
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', docs));
  const config = fileURLToPath(new URL('vitest.config.ts', scene));
  const options = ['run', '--root', fileURLToPath(scene), '--config', config, file];
  const ran = run(process.execPath, [vitest, ...options], {
    cwd: fileURLToPath(scene),
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    timeout: 100_000,
  });
  return ran.then(
    ({ stdout }) => [
      file,
      /Tests .*\b\d+ passed/.test(stdout) ? { blocks: [''] } : { thrown: `no test ran: ${stdout}` },
    ],
    (error: { stdout: string }) => [file, { thrown: error.stdout }],
  );
}

async function outcomesInOneProcess(programs: readonly Program[]): Promise<[string, Outcome][]> {
  const script = (name: string) => new URL(`test/programs/${name}`, docs);
  const files = programs.map(({ file }) => new URL(file, scene).href);
  const ran = run(
    process.execPath,
    ['--import', script('with-emulator.ts').href, fileURLToPath(script('run-in-turn.ts')), ...files],
    { cwd: fileURLToPath(scene), timeout: 100_000 },
  );
  // The output of a killed process shows which program it was running.
  const stdout = await ran.then(
    (ended) => ended.stdout,
    (error: { stdout: string }) => error.stdout,
  );
  const printed = stdout.split(`${programEnds}\n`);
  const ended = printed.length - 1;
  return programs.map(({ file }, index) => [
    file,
    index < ended
      ? outcomeOf(printed[index] ?? '')
      : { thrown: `did not end; printed: ${printed[index] ?? 'nothing'}` },
  ]);
}

function outcomeOf(printed: string): Outcome {
  const [before = '', thrown] = printed.split(`${failed}\n`);
  return thrown === undefined ? { blocks: before.split(`${blockEnds}\n`) } : { thrown };
}
