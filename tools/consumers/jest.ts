/** The packages under Jest's `require`, as in the recipe of the docs: its configuration and its test, without a flag of Node. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall } from '../npm-install.ts';
import { onDemand } from '../on-demand.ts';
import { repository, type Packed } from '../packages.ts';
import { run } from '../run.ts';
import type { Check } from './check.ts';

const nodes = ['20.19', '22', '24'];
const shorts = new Set(['signer', 'codec', 'client', 'emulator']);
const jest = { jest: '30.5.2', '@babel/plugin-transform-modules-commonjs': '7.29.14' };

export function jestChecks(folder: string, packed: readonly Packed[]): Check[] {
  // A separate folder, since its package.json is CommonJS.
  const project = join(folder, '..', 'jest');
  let isInstalled = false;

  function install(): void {
    if (isInstalled) return;
    const tarballs = packed.filter(({ short }) => shorts.has(short));
    const dependencies = tarballs.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]);
    npmInstall({ folder: project, type: 'commonjs', dependencies: { ...Object.fromEntries(dependencies), ...jest } });
    const [config = '', test = ''] = recipe();
    writeFileSync(join(project, 'jest.config.cjs'), config);
    writeFileSync(join(project, 'job.test.js'), test);
    isInstalled = true;
  }

  return nodes.map((node) => ({
    where: `Jest, Node ${node}`,
    what: 'require',
    run() {
      install();
      const report = join(project, `report-${node}.json`);
      run(
        onDemand(`node-${node}/bin/node`),
        ['node_modules/jest/bin/jest.js', '--ci', '--json', '--outputFile', report],
        {
          cwd: project,
          timeout: 300_000,
        },
      );
      const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
      if (numTotalTests === 0) throw new Error('Jest ran no test');
      return `${numPassedTests} of ${numTotalTests} tests pass`;
    },
  }));
}

/** The blocks of JavaScript on the page: the configuration, then the test. */
function recipe(): string[] {
  const page = readFileSync(join(repository, 'docs/recipes/jest.md'), 'utf8');
  const blocks = [...page.matchAll(/^```js[^\n]*\n(.*?)^```$/gms)].map(([, block = '']) => block);
  if (blocks.length !== 2) throw new Error('docs/recipes/jest.md must have two blocks of JavaScript');
  return blocks;
}
