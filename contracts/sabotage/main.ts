/**
 * Makes 100 mistakes, one at a time, in copies of the repository, and runs the tests on each. Prints the mutants that no test noticed,
 * and fails if there is one. With `--verbose` it prints what noticed each mutant; with a text it tries only the mutants whose name contains it.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inScratchFolder } from '../../tools/scratch-folder.ts';
import { mutants } from './mutants.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { draftOf } from './tree.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const verbose = process.argv.includes('--verbose');
const wanted = process.argv.slice(2).filter((text) => !text.startsWith('--'));
const chosen = mutants.filter(({ name }) => wanted.length === 0 || wanted.some((text) => name.includes(text)));
const outdated = chosen.flatMap(({ name, edit }) => {
  try {
    edit(draftOf(repository));
    return [];
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
});
if (outdated.length > 0) {
  console.error(`these mutants no longer match the sources:\n${outdated.join('\n')}`);
  process.exit(1);
}
const started = performance.now();
const noticed = new Map<string, string | undefined>();

await inScratchFolder('sabotage', async (folder) => {
  const sandboxes = Array.from({ length: Math.min(4, availableParallelism()) }, (_, at) => {
    const own = join(folder, String(at));
    mkdirSync(own);
    return createSandbox(repository, own);
  });
  const before = await sandboxes[0]?.firstFailure(() => {});
  if (before !== undefined) throw new Error(`without any mutant, a test fails: ${before}`);
  const waiting = [...chosen];
  await Promise.all(sandboxes.map((sandbox) => work(sandbox, waiting)));
});

async function work(sandbox: Sandbox, waiting: (typeof mutants)[number][]): Promise<void> {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const by = await sandbox.firstFailure(mutant.edit);
    noticed.set(mutant.name, by);
    if (verbose) console.log(`${by === undefined ? 'SURVIVED' : 'noticed'}  ${mutant.name}\n          ${by ?? ''}`);
  }
}

const survivors = chosen.filter(({ name }) => noticed.get(name) === undefined);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${chosen.length} mutants, ${chosen.length - survivors.length} noticed, ${survivors.length} survived (${seconds} s)`,
);
for (const { name, survives } of survivors) console.log(`survived: ${name}: ${survives ?? 'no test notices it'}`);
const stale = chosen.filter(({ name, survives }) => survives !== undefined && noticed.get(name) !== undefined);
for (const { name } of stale) console.log(`noticed although it is listed as a survivor: ${name}`);
if (stale.length > 0 || survivors.some(({ survives }) => survives === undefined)) process.exitCode = 1;
