/** Makes the reference pages in docs/api and the pictures from the contracts, and the picture of a terminal from the command line. With `--check` it writes nothing and fails on a difference. */
import { readFileSync } from 'node:fs';
import { operations } from '@iot-distribution/codec';
import { writeGenerated } from '../../tools/write-generated.ts';
import { errorsPage } from './errors-page.ts';
import { indexPage } from './index-page.ts';
import { operationPage } from './operation-page.ts';
import { comparisonChart } from './performance/chart.ts';
import { comparison } from './performance/comparison.ts';
import { withConclusion } from './performance/conclusion.ts';
import { batchStates } from './pictures/batch-states.ts';
import { callLine } from './pictures/call-line.ts';
import { jobFlow } from './pictures/job-flow.ts';
import { jobStates } from './pictures/job-states.ts';
import { logo } from './pictures/logo.ts';
import { withFacts } from './service-facts.ts';
import { readmeTerminal } from './terminal/readme-terminal.ts';

const all = Object.values(operations);

const terminal = await readmeTerminal();
const performancePage = readFileSync(new URL('../performance.md', import.meta.url), 'utf8');
const compared = comparison(performancePage);

writeGenerated({
  root: new URL('..', import.meta.url),
  folders: ['api', 'pictures', 'public'],
  files: new Map([
    ['api/README.md', indexPage(all)],
    ['api/errors.md', errorsPage()],
    ['public/openapi.json', readFileSync(new URL('../../packages/codec/openapi.json', import.meta.url), 'utf8')],
    ...all.map((operation) => [`api/${operation.action}.md`, operationPage(operation)] as const),
    ['public/favicon.svg', logo()],
    ['performance.md', withConclusion(performancePage, compared)],
    ['pictures/performance.svg', comparisonChart(compared)],
    ['guide/create.md', withFacts(readFileSync(new URL('../guide/create.md', import.meta.url), 'utf8'))],
    ['pictures/batch-states.svg', batchStates()],
    ['pictures/call-line.svg', callLine()],
    ['pictures/job-flow.svg', jobFlow()],
    ['pictures/job-states.svg', jobStates()],
    ['pictures/terminal.svg', terminal],
    ['public/terminal.svg', terminal],
  ]),
  check: process.argv.includes('--check'),
});
