/** Makes docs/changelog.md: what the next release changes, from its changesets, and what earlier ones changed, from CHANGELOG.md. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { publishedPackages } from './library-folder.ts';

const root = new URL('../../', import.meta.url);
const page = new URL('../changelog.md', import.meta.url);

interface Entry {
  /** `client minor, signer patch`. */
  readonly packages: string;
  readonly isBreaking: boolean;
  readonly text: string;
}

export function changelogPage(changesets: readonly string[], released: readonly string[]): string {
  const entries = changesets.map(entryOf).toSorted((a, b) => Number(b.isBreaking) - Number(a.isBreaking));
  return [
    '# Changelog',
    'What changes for users of the packages. All packages share one version.',
    ...(entries.length === 0
      ? []
      : ['## Not released yet', ...entries.map(({ packages, text }) => `**${packages}**\n\n${text}`)]),
    ...released,
    '',
  ].join('\n\n');
}

/** @throws {Error} when the text is not a changeset */
function entryOf(changeset: string): Entry {
  const [, head, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(changeset) ?? [];
  if (head === undefined || text === undefined) throw new Error(`not a changeset: ${changeset.slice(0, 80)}`);
  const bumps = Array.from(head.matchAll(/@iot-distribution\/([\w-]+)["']: (\w+)/g), ([, name, bump]) => [name, bump]);
  return {
    packages: bumps.map((words) => words.join(' ')).join(', '),
    isBreaking: bumps.some(([, bump]) => bump !== 'patch'),
    // Its headings would be headings of the page.
    text: text.trim().replaceAll(/^#+ (.*)$/gm, '**$1**'),
  };
}

export function writeChangelog(): void {
  const changesets = readdirSync(new URL('.changeset/', root))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .toSorted()
    .map((name) => readFileSync(new URL(`.changeset/${name}`, root), 'utf8'));
  const released = publishedPackages.flatMap((name) => {
    const file = new URL(`${name === 'contracts' ? name : `packages/${name}`}/CHANGELOG.md`, root);
    return existsSync(file) ? [readFileSync(file, 'utf8').replaceAll(/^#/gm, '##')] : [];
  });
  writeFileSync(page, changelogPage(changesets, released));
}
