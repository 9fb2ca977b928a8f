/**
 * Mutants that no test can or should notice, in `survivors.txt`, each with its reason. A survivor that is not listed is a problem; so is a
 * listed mutant that was noticed, or that no longer matches the sources.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';
import type { TriedMutant } from './run-stryker.ts';

export interface Survivor {
  readonly file: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

type Identity = Omit<Survivor, 'reason'>;

/** Blocks of four lines: file and mutator, `- ` and the original, `+ ` and its replacement, `= ` and the reason. */
export function readSurvivors(): Survivor[] {
  const text = readFileSync(new URL('survivors.txt', import.meta.url), 'utf8');
  const blocks = text.split(/\n\n+/).filter((block) => block.trim() !== '' && !block.startsWith('#'));
  return blocks.map((block) => {
    const [, file, mutator, original, replacement, reason] =
      /^(\S+) (\w+)\n- (.*)\n\+ (.*)\n= (.+)$/.exec(block.trim()) ?? [];
    if (file === undefined || mutator === undefined || reason === undefined)
      throw new Error(`survivors.txt: invalid block:\n${block}`);
    return { file, mutator, original: original ?? '', replacement: replacement ?? '', reason };
  });
}

/** The lines of a block without its reason. */
export function blockOf({ file, mutator, original, replacement }: Identity): string {
  return `${file} ${mutator}\n- ${onOneLine(original)}\n+ ${onOneLine(replacement)}`;
}

/** The problems of the list after a run: unlisted survivors, and listed mutants of these files that did not survive. */
export function compareSurvivors(tried: readonly TriedMutant[], isInGroup: (file: string) => boolean): string[] {
  const survived = new Map(
    tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map((one) => [blockOf(one), one]),
  );
  const listed = new Set(
    readSurvivors()
      .filter(({ file }) => isInGroup(file))
      .map(blockOf),
  );
  return [
    ...[...survived].flatMap(([block, { line, status }]) =>
      listed.has(block) ? [] : [`${status}, line ${line}, not listed in tools/mutants/survivors.txt:\n${block}`],
    ),
    ...[...listed].flatMap((block) =>
      survived.has(block) ? [] : [`listed in tools/mutants/survivors.txt, and did not survive:\n${block}`],
    ),
  ];
}

/** Listed mutants whose original is not in the sources; this check needs no run. */
export function outdatedSurvivors(): string[] {
  return readSurvivors().flatMap((survivor) => {
    const path = join(repository, survivor.file);
    const source = existsSync(path) ? readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ') : '';
    const place = survivor.original.replace(/ …$/, '');
    return place !== '' && source.includes(place)
      ? []
      : [`tools/mutants/survivors.txt: not in the sources:\n${blockOf(survivor)}`];
  });
}

function onOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 160)} …`;
}
