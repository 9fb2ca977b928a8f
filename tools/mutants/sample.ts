/** A seeded sample of the mutants of some files: it shows the same share of survivors in a fraction of the time. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** The used part of Stryker's instrumenter. */
interface Instrumenter {
  instrument(
    files: readonly { readonly name: string; readonly mutate: true; readonly content: string }[],
    options: { readonly plugins: null; readonly excludedMutations: readonly string[]; readonly ignorers: readonly [] },
  ): Promise<{ readonly mutants: readonly Mutant[] }>;
}

const seed = 'iot-distribution';
/** Texts of messages are not behaviour. */
export const excludedMutations = ['StringLiteral'];

/** Selects the given number of mutants of the files, which are relative to the folder. */
export async function sampleOf(folder: string, files: readonly string[], size: number): Promise<Mutant[]> {
  const instrumenter = await loadInstrumenter();
  const sources = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const inputs = Array.from(sources, ([name, content]) => ({ name, mutate: true as const, content }));
  const { mutants } = await instrumenter.instrument(inputs, { plugins: null, excludedMutations, ignorers: [] });
  return mutants
    .filter(({ mutatorName }) => !excludedMutations.includes(mutatorName))
    .map((mutant) => ({ mutant, rank: rankOf(mutant, sources.get(mutant.fileName) ?? '') }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

/** Selected by the change of a mutant, not by its line, so that a change at another place keeps the sample. */
function rankOf({ fileName, mutatorName, replacement, location }: Mutant, source: string): string {
  const identity = [seed, fileName, mutatorName, textAt(source, location), replacement];
  return createHash('sha256').update(identity.join('\0')).digest('hex');
}

/** The text between two positions, which count from 0. */
export function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
    .join('\n');
}

/** Identifies a mutant within one run. */
export function keyOf({ fileName, mutatorName, replacement, location: { start, end } }: Mutant): string {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join('\0');
}

/** The position of the mutant for Stryker, which counts lines from 1 and columns from 0. */
export function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

async function loadInstrumenter(): Promise<Instrumenter> {
  const core = createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json');
  const path = createRequire(core).resolve('@stryker-mutator/instrumenter');
  const { Instrumenter: Class } = (await import(pathToFileURL(path).href)) as {
    readonly Instrumenter: new (logger: object) => Instrumenter;
  };
  const silent = () => {};
  return new Class({ isDebugEnabled: () => false, debug: silent, info: silent, warn: silent });
}
