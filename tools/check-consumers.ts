/**
 * Installs the tarballs into a clean folder with npm, and uses them as consumers do: old and new
 * compilers, Node from the oldest promised to the newest, Bun, Deno, a bundler, a browser, a worker, Jest. The program is the same everywhere.
 */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleChecks } from './consumers/bundles.ts';
import type { Check } from './consumers/check.ts';
import { jestChecks } from './consumers/jest.ts';
import { runtimeChecks } from './consumers/runtimes.ts';
import { samplesModule } from './consumers/samples.ts';
import { compile, typeChecks } from './consumers/types.ts';
import { judge, readKnownFailures, type Outcome } from './known-failures.ts';
import { npmInstall } from './npm-install.ts';
import { onDemand } from './on-demand.ts';
import { packPackages } from './packages.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { table, type Cell } from './table.ts';

const program = fileURLToPath(new URL('consumers/program/', import.meta.url));

/** The types of the oldest Node version: declarations must not need more. */
const nodeTypes = '~20.19.0';
/** Hashes for platforms without node:crypto; an optional peer of the signer. */
const hashes = '^2.0.0';

function layOut(folder: string): void {
  for (const file of readdirSync(program)) copyFileSync(join(program, file), join(folder, file));
  writeFileSync(join(folder, 'samples.ts'), samplesModule());
}

async function outcomeOf({ where, what, run }: Check): Promise<Outcome & { row: Cell[] }> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const name = `${where}, ${what}`;
  try {
    return { name, row: [where, what, await run(), seconds()] };
  } catch (error) {
    return { name, row: [where, what, 'FAILS', seconds()], failure: briefly(error) };
  }
}

/** A minified bundle that throws is printed on one line. */
function briefly(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/[^\n]{400,}/g, (line) => `${line.slice(0, 200)} …`);
}

onDemand('esbuild');
const outcomes = await inScratchFolder('check-consumers', async (folder) => {
  const packed = packPackages(join(folder, 'tarballs'));
  const tarballs = Object.fromEntries(packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]));
  const consumer = join(folder, 'consumer');
  npmInstall({ folder: consumer, dependencies: { ...tarballs, '@types/node': nodeTypes, '@noble/hashes': hashes } });
  layOut(consumer);
  compile(consumer);
  const checks = [
    ...typeChecks(consumer),
    ...runtimeChecks(consumer, packed),
    ...bundleChecks(consumer),
    ...jestChecks(consumer, packed),
  ];
  const done = [];
  for (const check of checks) done.push(await outcomeOf(check));
  return done;
});

console.log(
  table(
    ['where', 'what', 'outcome', 'took'],
    outcomes.map(({ row }) => row),
  ),
);
const { problems, known } = judge(outcomes, readKnownFailures('consumers'));
for (const one of known) console.log(`\nknown failure: ${one}`);
for (const one of problems) console.error(`\n${one}`);
console.log(`\n${outcomes.filter(({ failure }) => failure === undefined).length} of ${outcomes.length} hold`);
if (problems.length > 0) process.exitCode = 1;
