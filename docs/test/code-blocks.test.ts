/** Every code block of the guide, the recipes and the operation pages runs against the emulator, and prints what the page says. */
import { expect, test } from 'vitest';
import { reasonBegins } from './programs/blocks.ts';
import { guidePages, operationPages } from './programs/pages.ts';
import { blockEnds, programsOf } from './programs/program.ts';
import { outcomes, typeErrors, typeErrorsWithBundler, writePrograms } from './programs/run.ts';

const pages = [...guidePages(), ...operationPages()];
const programs = pages.flatMap(programsOf);
writePrograms(programs);
const ran = await outcomes(programs);

test('the guide has programs to run', () => {
  const got = guidePages().flatMap(programsOf).length;
  expect(got).toBeGreaterThan(20);
});

test('every program passes the compiler', async () => {
  const got = await typeErrors();
  expect(got).toBe('');
}, 100_000);

test('DefaultCredentialsProvider is imported in the same way with the module resolution of bundlers', async () => {
  const program = programs.find(({ source }) => source.includes('import { DefaultCredentialsProvider }'));
  const got = program && (await typeErrorsWithBundler(program));
  expect(got).toBe('');
}, 100_000);

test.for(programs)('the program at $place prints what the page says', ({ file, output }) => {
  const got = ran.get(file);
  const printed = got !== undefined && 'blocks' in got ? got.blocks : [];
  expect(got).toEqual({ blocks: output.map((want, index) => want ?? printed[index]) });
});

test.for(pages.flatMap(({ blocks }) => blocks))('$place is run, is data, or says why it is not run', (block) => {
  const isRun = ['ts', 'sh', 'yaml'].includes(block.language) && !block.notRun;
  const isData = ['json', 'xml', 'text'].includes(block.language) && !block.notRun;
  const got = isRun || isData ? reasonBegins : block.next;
  expect(got).toContain(reasonBegins);
});

/** The width that the formatter has for these pages. What programs print is shown as they print it. */
const ofGuide = guidePages().filter(({ path }) => path !== 'index.md');
test.for(ofGuide.flatMap(({ blocks }) => blocks.filter(({ language }) => language !== 'text')))(
  'the lines of $place fit into the column',
  ({ text }) => {
    const got = text.split('\n').filter((line) => line.length > 76);
    expect(got).toEqual([]);
  },
);

test.for(programs)('the program at $place prints nothing without its page saying what', ({ source, output }) => {
  const got = source
    .split(`console.log(${JSON.stringify(blockEnds)});\n`)
    .map((block) => block.includes('console.log('));
  expect(got).toEqual(output.map((stated) => stated !== undefined));
});
