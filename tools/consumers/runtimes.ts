/** The packages in Node, from the oldest supported version of each to the newest, in Bun and in Deno. */
import { join } from 'node:path';
import { onDemand } from '../on-demand.ts';
import type { Packed } from '../packages.ts';
import { run } from '../run.ts';
import type { Check } from './check.ts';

const nodes = ['20.19', '22.13', '22.20', '22', '24', '26'];

/** The packages for other runtimes: these are compatible with a version of Node, and run what runs on it. */
const others = [
  { name: 'Bun', command: () => onDemand('@oven/bun-linux-x64/bin/bun'), parameters: ['run'] },
  {
    name: 'Deno',
    command: () => onDemand('@deno/linux-x64-glibc/deno'),
    parameters: ['run', '--allow-all', '--no-prompt', '--cached-only', '--node-modules-dir=manual'],
  },
];

export function runtimeChecks(folder: string, packed: readonly Packed[]): Check[] {
  const inNode = nodes.flatMap((node) => {
    const command = () => onDemand(`node-${node}/bin/node`);
    const where = `Node ${node}`;
    return checksOf(
      where,
      command,
      [],
      packed.filter((one) => runsOn(one, node)),
    );
  });
  const elsewhere = others.flatMap(({ name, command, parameters }) => checksOf(name, command, parameters, packed));
  return [...inNode, ...elsewhere];

  function checksOf(
    where: string,
    command: () => string,
    parameters: readonly string[],
    these: readonly Packed[],
  ): Check[] {
    const start = (file: string, ...rest: string[]) =>
      run(command(), [...parameters, file, ...rest], { cwd: folder, env: { NO_COLOR: '1' } }).trim();
    const has = (short: string) => these.some((one) => one.short === short);
    const names = these.filter(({ manifest }) => '.' in (manifest.exports ?? {})).map(({ manifest }) => manifest.name);
    const checks: Check[] = [
      { where, what: 'import', run: () => start('import.mjs', ...names) },
      { where, what: 'require', run: () => start('require.cjs', ...names) },
      { where, what: 'library', run: () => start('out/library.js') },
      { where, what: 'stack', run: () => start('stack.mjs') },
    ];
    if (has('emulator')) checks.push({ where, what: 'emulator', run: () => start('out/service.js') });
    if (has('contracts')) checks.push({ where, what: 'recordings', run: () => start('out/proof-of-recordings.js') });
    for (const { manifest } of these) {
      for (const [name, file] of Object.entries(binOf(manifest))) {
        const path = join('node_modules', manifest.name, file);
        checks.push({ where, what: name, run: () => (start(path, '--help').split('\n')[0] ?? '').slice(0, 60) });
      }
    }
    return checks;
  }
}

function binOf({ publishConfig }: Packed['manifest']): Record<string, string> {
  return (publishConfig as { bin?: Record<string, string> } | undefined)?.bin ?? {};
}

/** Whether a release line of Node is new enough for a package; without a minor version, its newest release counts. */
function runsOn({ manifest }: Packed, node: string): boolean {
  const [major = 0, minor = Infinity] = node.split('.').map(Number);
  const [, wantedMajor = 0, wantedMinor = 0] = (/^>=(\d+)\.(\d+)\.0$/.exec(manifest.engines.node) ?? []).map(Number);
  if (wantedMajor === 0)
    throw new Error(`${manifest.name} requires Node "${manifest.engines.node}", which this check does not support`);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
