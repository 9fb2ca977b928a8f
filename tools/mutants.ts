/**
 * Mutation tests: makes small mistakes in a copy of the sources, one at a time, and runs the tests that reach them. `pnpm mutants [GROUP...]`
 * tries a seeded sample of each group, stores the figures in `etc/mutants.json`, and fails if less than 90 % are noticed or if a survivor is
 * not listed in `mutants/survivors.txt`.
 */
import { parseArgs } from 'node:util';
import { groups } from './mutants/groups.ts';
import { percentKilled, resultOf, writeResults } from './mutants/results.ts';
import { tryMutants } from './mutants/run-stryker.ts';
import { compareSurvivors } from './mutants/survivors.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { table, type Cell } from './table.ts';

const { values, positionals } = parseArgs({
  options: { concurrency: { type: 'string', default: '2' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0)
  throw new Error(`no group ${unknown.join(', ')}: the groups are ${groups.map(({ name }) => name).join(', ')}`);

const smallestSample = 200;
const goal = 90;
const rows: Cell[][] = [];
const problems: string[] = [];

for (const group of groups.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const started = performance.now();
  const tried = await inScratchFolder(`mutants-${group.name}`, (folder) =>
    tryMutants(group, folder, Number(values.concurrency)),
  );
  const result = resultOf(tried);
  const seconds = Math.round((performance.now() - started) / 1000);
  rows.push([group.name, String(result.mutants), String(result.killed), `${percentKilled(result)} %`, `${seconds} s`]);
  writeResults({ [group.name]: result });
  if (result.mutants < smallestSample)
    problems.push(`${group.name}: ${result.mutants} mutants, less than ${smallestSample}`);
  if (Number(percentKilled(result)) < goal)
    problems.push(`${group.name}: less than ${goal} % of the mutants are noticed`);
  problems.push(...compareSurvivors(tried, (file) => file.startsWith(`${group.folder}/`)));
}

for (const problem of problems) console.error(`\n${problem}`);
console.log(`\n${table(['group', 'mutants', 'killed', 'share', 'took'], rows)}`);
if (problems.length > 0) process.exitCode = 1;
