/** Every recorded answer below a folder, whatever wrote it. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './answer.ts';
import { isHar, readHar } from './sources/har-file.ts';
import { isNockFile, readNockFile } from './sources/nock-file.ts';
import { readOwnLayout } from './sources/own-layout.ts';
import { readPlainBody } from './sources/plain-body.ts';

/** A file as text, whatever it is: secrets are looked for in all of them. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export interface Directory extends Found {
  readonly files: readonly TextFile[];
}

/** Larger files are no recordings of this API: a page of 200 devices has about 80 kB. */
const maxBytes = 16 * 1024 * 1024;

/** Reads a folder once. It writes nothing and opens no connection. */
export function readDirectory(directory: string): Directory {
  const all = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => ({
      file: file.replaceAll('\\', '/'),
      stats: statSync(join(directory, file), { throwIfNoEntry: false }),
    }))
    .filter(({ file, stats }) => stats?.isFile() && !/(?:^|\/)(?:node_modules|\.git)\//.test(file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const tooLarge = all
    .filter(({ stats }) => (stats?.size ?? 0) > maxBytes)
    .map(({ file }) => ({ file, why: 'is larger than 16 MiB, and was not looked into', broken: true }) as const);
  const files = all
    .filter(({ stats }) => (stats?.size ?? 0) <= maxBytes)
    .map(({ file }) => ({ file, text: readFileSync(join(directory, file), 'utf8') }));
  if (existsSync(join(directory, 'index.json')) && isOurIndex(join(directory, 'index.json'))) {
    const found = readOwnLayout(directory);
    const listed = new Set([...found.answers, ...found.ignored].map(({ file }) => file));
    const unlisted = files
      .filter(({ file }) => isBody(file) && !listed.has(file))
      .map(({ file }) => ({ file, why: 'does not stand in index.json', unlisted: true }) as const);
    return { files, answers: found.answers, ignored: [...found.ignored, ...unlisted, ...tooLarge] };
  }
  const found = files.filter(({ file }) => /\.(?:json|xml|har)$/i.test(file)).map((file) => readFile(directory, file));
  return {
    files,
    answers: found.flatMap(({ answers }) => answers),
    ignored: [...found.flatMap(({ ignored }) => ignored), ...tooLarge],
  };
}

function isBody(file: string): boolean {
  return /\.(?:json|xml)$/.test(file) && !/(?:^|[./])(?:index|model|call)\.json$/.test(file);
}

/** An index is a list of files; other tools have other things under that name. */
function isOurIndex(path: string): boolean {
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return Array.isArray(index) && (index as { file?: unknown }[]).some((entry) => typeof entry?.file === 'string');
  } catch {
    return false;
  }
}

function readFile(directory: string, { file, text }: TextFile): Found {
  if (/\.(?:model|call)\.json$|(?:^|\/)call\.json$/.test(file)) return { answers: [], ignored: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readPlainBody(directory, file, text);
  }
  if (isHar(value)) return readHar(file, value);
  if (isNockFile(value)) return readNockFile(file, value);
  return readPlainBody(directory, file, text);
}
