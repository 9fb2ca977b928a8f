/**
 * Prints the figures of README and pages, computed from the repository. `--write` puts them into the pages and into
 * `etc/facts.json`, `--check` compares both, and `--tests` compares the number of tests with those of the last `npm test` as well.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOfContracts } from './facts/contracts.ts';
import { spell, type Facts } from './facts/facts.ts';
import { countedTests, factsOfPackages } from './facts/packages.ts';
import { corrected, pages, wrongFigures } from './facts/pages.ts';
import { outdatedSurvivors } from './mutants/survivors.ts';
import { repository } from './packages.ts';
import { run } from './run.ts';
import { table } from './table.ts';

const path = join(repository, 'etc/facts.json');
const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Facts) : {};
const isWriting = process.argv.includes('--write');
const isChecking = process.argv.includes('--check');

const counted = countedTests();
/** Pages say "more than": otherwise each new test would make the number wrong. */
const roundedTests = counted === undefined ? undefined : Math.floor(counted / 500) * 500;
const tests = (isWriting ? roundedTests : undefined) ?? kept['tests'];
const facts: Facts = { ...factsOfContracts(), ...factsOfPackages(), ...(tests !== undefined && { tests }) };
const text = `${JSON.stringify(facts, null, 2)}\n`;

if (isWriting) {
  writeFileSync(path, text);
  for (const page of pages()) {
    const before = readFileSync(join(repository, page), 'utf8');
    const after = corrected(before, facts);
    if (after === before) continue;
    writeFileSync(join(repository, page), after);
    run('oxfmt', [page], { cwd: repository });
  }
}
if (!isChecking)
  console.log(
    table(
      ['fact', 'value'],
      Object.entries(facts).map(([name, value]) => [name, spell(value)]),
    ),
  );

const problems = [
  ...(isChecking && JSON.stringify(kept, null, 2) !== text.trim() ? ['etc/facts.json is out of date'] : []),
  ...wrongFigures(facts),
  ...outdatedSurvivors(),
  ...(process.argv.includes('--tests') ? wrongNumberOfTests() : []),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('`pnpm facts --write` corrects figures in etc/facts.json and in marks; correct sentences by hand');
  process.exitCode = 1;
} else if (isChecking) console.log(`${Object.keys(facts).length} facts match ${pages().length} pages`);

/** "More than N tests" must be true, and N at most a tenth too low. */
function wrongNumberOfTests(): string[] {
  if (counted === undefined) return ['the tests of a package were not counted: run `npm test` first'];
  const said = Number(facts['tests'] ?? 0);
  return counted >= said && counted <= said * 1.1 ? [] : [`etc/facts.json: tests is ${said}, but ${counted} passed`];
}
