/** Writes programs into docs/.blocks, and runs them there, several to a process. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { blockEnds, type Program } from './program.ts';
import { failed, programEnds } from './run-in-turn.ts';
import { layOutScene, scene } from './scene.ts';

const docs = new URL('../../', import.meta.url);
const run = promisify(execFile);

export function writePrograms(programs: readonly Program[]): void {
  layOutScene();
  const options = { extends: '../tsconfig.json', compilerOptions: { noUnusedLocals: false }, include: ['*.ts'] };
  writeFileSync(new URL('tsconfig.json', scene), JSON.stringify(options));
  for (const { file, source } of programs) writeFileSync(new URL(file, scene), source);
}

/** The complaints of the workspace's compiler about all programs; empty when there are none. */
export async function typeErrors(): Promise<string> {
  const compiler = fileURLToPath(new URL('../node_modules/typescript/lib/tsc.js', docs));
  try {
    await run(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', fileURLToPath(scene)]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** What each block of each program printed, or the stack of what a program threw. */
export type Outcome = { readonly blocks: readonly string[] } | { readonly thrown: string };

/**
 * Three processes, each with every third program. A runner of tests begins when its program has ended, and nock changes what other programs
 * send: they get a process of their own.
 */
export async function outcomes(programs: readonly Program[]): Promise<ReadonlyMap<string, Outcome>> {
  const alone = programs.filter(({ source }) => /from '(?:node:test|nock)'/.test(source));
  const others = programs.filter((program) => !alone.includes(program));
  const lots = [0, 1, 2].map((lot) => others.filter((_, index) => index % 3 === lot));
  const parts = await Promise.all([...lots, ...alone.map((program) => [program])].map(outcomesInOneProcess));
  return new Map(parts.flat());
}

async function outcomesInOneProcess(programs: readonly Program[]): Promise<[string, Outcome][]> {
  const script = (name: string) => new URL(`test/programs/${name}`, docs);
  const files = programs.map(({ file }) => new URL(file, scene).href);
  const ran = run(
    process.execPath,
    ['--import', script('with-emulator.ts').href, fileURLToPath(script('run-in-turn.ts')), ...files],
    { cwd: fileURLToPath(scene), timeout: 100_000 },
  );
  // A process that was ended tells by what it has printed which program it was in.
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
