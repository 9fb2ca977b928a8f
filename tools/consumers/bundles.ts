/** The packages in bundles: for Node, for a page, for a worker. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { importOnDemand, onDemand } from '../on-demand.ts';
import { run } from '../run.ts';
import type { Check } from './check.ts';
import { inChromium } from './chromium.ts';
import { inWorkerd } from './workerd.ts';

interface Esbuild {
  build(options: object): Promise<unknown>;
}

export function bundleChecks(folder: string): Check[] {
  const bundle = async (program: string, outfile: string, options: object) => {
    const { build } = (await importOnDemand('esbuild')) as Esbuild;
    const entryPoints = [join(folder, 'out', program)];
    await build({ entryPoints, outfile, bundle: true, minify: true, target: 'es2022', logLevel: 'silent', ...options });
    return outfile;
  };
  // Next to the folder with the packages, not inside: a bundle must not find what it does not contain.
  const alone = join(folder, '..', 'bundles');
  mkdirSync(alone, { recursive: true });
  const worker = () =>
    bundle('worker.js', join(alone, 'worker.js'), {
      platform: 'browser',
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
    });
  const node = (file: string) => run(onDemand('node-24/bin/node'), [file], { cwd: alone }).trim();
  return [
    {
      where: 'esbuild',
      what: 'for Node, ES module',
      run: async () =>
        node(await bundle('library.js', join(alone, 'library.mjs'), { platform: 'node', format: 'esm' })),
    },
    {
      where: 'esbuild',
      what: 'for Node, CommonJS',
      run: async () => node(await bundle('common.cjs', join(alone, 'common.cjs'), { platform: 'node', format: 'cjs' })),
    },
    {
      where: 'esbuild, Chromium',
      what: 'for a page',
      run: async () =>
        inChromium(await bundle('browser.js', join(alone, 'browser.js'), { platform: 'browser', format: 'esm' })),
    },
    {
      where: 'rolldown, Chromium',
      what: 'for a page',
      run: async () => inChromium(await byRolldown(join(folder, 'out/browser.js'), join(alone, 'rolldown'))),
    },
    {
      where: 'esbuild, workerd',
      what: 'for a worker',
      run: async () => (await inWorkerd(await worker(), ['/'])).join(', '),
    },
    {
      where: 'esbuild, workerd',
      what: 'a client that requests share',
      run: async () => `${(await inWorkerd(await worker(), Array<string>(25).fill('/call'))).length} calls`,
    },
  ];
}

/** A bundle for a page, built by rolldown; Rollup and Vite resolve packages in the same way. */
async function byRolldown(input: string, dir: string): Promise<string> {
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.write({ dir, format: 'esm', minify: true });
  await bundle.close();
  return join(dir, output[0].fileName);
}
