/** Machine, date and compared versions of a measurement. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly node: string;
  /** Versions of the peers, by package name. */
  readonly peers: Readonly<Record<string, string>>;
}

export function machine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    peers: Object.fromEntries(peers().map((name) => [name, versionOf(name)])),
  };
}

/** Dependencies of the bench that are peers: neither packages of this repository nor tools. */
function peers(): string[] {
  const { dependencies } = manifest('../package.json');
  return Object.keys(dependencies).filter((name) => !/^@iot-distribution\/|^commander$|^mitata$/.test(name));
}

/** Read from the installed files: some packages do not export their manifest. */
function versionOf(name: string): string {
  return manifest(`../node_modules/${name}/package.json`).version;
}

function manifest(path: string) {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return JSON.parse(text) as { readonly version: string; readonly dependencies: Readonly<Record<string, string>> };
}
