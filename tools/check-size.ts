/**
 * The size of the packages: on disk, in a bundle, and at start. Fails if one exceeds its budget, or differs from
 * `etc/sizes.json`, which `--write` writes and pages quote.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { judge, readKnownFailures } from './known-failures.ts';
import { sizeProblems, writeSizes } from './facts/sizes.ts';
import { npmInstall } from './npm-install.ts';
import { importOnDemand } from './on-demand.ts';
import { packPackages } from './packages.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { table } from './table.ts';

interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: 'B' | 'packages' | 'ms';
  /** The maximum; figures that depend on the machine are only printed and have none. */
  readonly budget?: number;
}

/** The used part of esbuild. */
interface Esbuild {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly contents: Uint8Array }[] }>;
}

/** One query without a client, as in the playground: the whole protocol, and nothing else. */
const oneQuery = `
import { decodeResponse, encodeRequest } from '@iot-distribution/codec';
import { signV1 } from '@iot-distribution/signer';
const action = 'QueryDeviceDistributeJob';
const { query } = encodeRequest(action, { jobId: 'job' });
const parameters = { ...query, Action: action, Version: '2018-01-20', Format: 'JSON' };
const credentials = { accessKeyId: 'id', accessKeySecret: 'secret' };
const signed = signV1({ method: 'GET', parameters, credentials });
const response = await fetch('https://iot.cn-shanghai.aliyuncs.com/?' + signed.query);
console.log(decodeResponse(action, { body: await response.text(), status: response.status }));
`;
const queryByClient = `
import { createClient } from '@iot-distribution/client';
const client = createClient({ credentials: { accessKeyId: 'id', accessKeySecret: 'secret' } });
console.log(await client.queryDeviceDistributeJob({ jobId: 'job' }));
`;
/** Platforms, and the packages that are not bundled for them. */
const platforms = [
  { where: 'for Node', platform: 'node', external: [] },
  // The hashes are a peer dependency, which a page shares with other users of hashes.
  { where: 'for browsers', platform: 'browser', external: ['@noble/hashes'] },
];
const signer = {
  'one request by v1': `export { signV1 } from '@iot-distribution/signer';`,
  'one request by v3': `export { signV3 } from '@iot-distribution/signer';`,
  'every export': `export * from '@iot-distribution/signer';`,
};

/** Files and packages of a folder into which only the client was installed. */
function installed(folder: string): Row[] {
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
  return [
    {
      what: 'client, installed',
      figure: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
      unit: 'B',
      budget: 3_500_000,
    },
    // The project itself has an entry, too.
    { what: 'client, with all it needs', figure: Object.keys(lock.packages).length - 1, unit: 'packages', budget: 12 },
  ];
}

async function bundled(folder: string): Promise<Row[]> {
  const { build } = (await importOnDemand('esbuild')) as Esbuild;
  /** Bytes of the bundle, minified and gzipped, without external packages. */
  const weigh = async (program: string, platform: string, external: readonly string[]) => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2023',
      platform,
      external,
      write: false,
    });
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  };
  const rows = [
    ...platforms.flatMap(({ where, ...how }) => [
      { what: `one query, ${where}`, program: oneQuery, ...how, budget: 46_000 },
      ...Object.entries(signer).map(([what, program]) => {
        // A program that sends requests needs one signature, and not the explanation of a wrong one.
        const budget = what === 'every export' ? undefined : 5_000;
        return { what: `signer, ${what}, ${where}`, program, ...how, budget };
      }),
      { what: `one query by the client, ${where}`, program: queryByClient, ...how, budget: undefined },
    ]),
    {
      what: 'one query, for browsers, with hashes',
      program: oneQuery,
      platform: 'browser',
      external: [],
      budget: 46_000,
    },
  ];
  return Promise.all(
    rows.map(async ({ what, program, platform, external, budget }): Promise<Row> => {
      return {
        what: `${what}, gzip`,
        figure: await weigh(program, platform, external),
        unit: 'B',
        ...(budget !== undefined && { budget }),
      };
    }),
  );
}

/** Time that importing a package adds to an empty process: the minimum of several runs, taken in turns. */
function coldImports(folder: string): Row[] {
  writeFileSync(join(folder, 'empty.js'), '');
  const programs = ['empty', 'signer', 'codec', 'client'].map((name) => {
    const file = join(folder, `${name}.js`);
    if (name !== 'empty') writeFileSync(file, `import '@iot-distribution/${name}';\n`);
    return { name, file, least: Infinity };
  });
  for (let round = 0; round < 12; round += 1) {
    for (const program of programs) {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, [program.file], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`${program.name} cannot be imported`);
      program.least = Math.min(program.least, performance.now() - started);
    }
  }
  const [empty, ...rest] = programs;
  return rest.map(({ name, least }) => ({
    what: `import of ${name}, over an empty process`,
    figure: Math.round((least - (empty?.least ?? 0)) * 10) / 10,
    unit: 'ms',
  }));
}

const rows = await inScratchFolder('check-size', async (folder) => {
  const packed = packPackages(join(folder, 'tarballs'));
  const dependencies = (...names: string[]) =>
    Object.fromEntries(
      packed
        .filter(({ short }) => names.includes(short))
        .map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
    );
  const project = { folder: join(folder, 'client'), dependencies: dependencies('signer', 'codec', 'client') };
  npmInstall(project);
  const rowsInstalled = installed(project.folder);
  const withPeer = { folder: join(folder, 'peer'), dependencies: { ...project.dependencies, '@noble/hashes': '2' } };
  npmInstall(withPeer);
  return [...rowsInstalled, ...(await bundled(withPeer.folder)), ...coldImports(project.folder)];
});

const spell = (value: number, unit: Row['unit']) => `${value.toLocaleString('en-US')} ${unit}`;
console.log(
  table(
    ['what', 'figure', 'budget'],
    rows.map(({ what, figure, unit, budget }) => [
      what,
      spell(figure, unit),
      budget === undefined ? 'printed only' : spell(budget, unit),
    ]),
  ),
);
const sizes = Object.fromEntries(rows.filter(({ unit }) => unit === 'B').map(({ what, figure }) => [what, figure]));
if (process.argv.includes('--write')) writeSizes(sizes);
const outcomes = rows.map(({ what, figure, unit, budget = Infinity }) => ({
  name: what,
  failure: figure > budget ? `over its budget by ${spell(figure - budget, unit)}` : undefined,
}));
const { problems, known } = judge(outcomes, readKnownFailures('size'));
for (const one of known) console.log(`known failure: ${one}`);
const all = [...problems, ...sizeProblems(sizes)];
for (const one of all) console.error(one);
if (all.length > 0) process.exitCode = 1;
