/** The README of a package as the start of its page in the library: the same text, with links that lead to pages of the site. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { repository } from './repository.ts';

/**
 * @param folder of the package, from the root of the repository: `packages/client`
 * @param page path of the page from docs/: `library/client`
 */
export function readmeFor(folder: string, page: string): string {
  const text = readFileSync(new URL(`../../${folder}/README.md`, import.meta.url), 'utf8');
  return text.replaceAll(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${linkOnPage(link, folder, page)})`);
}

export function linkOnPage(link: string, folder: string, page: string): string {
  if (link.startsWith('#')) return link;
  const absolute = new RegExp(`^${repository}/(?:blob|tree)/main/(.*)$`).exec(link)?.[1];
  if (absolute === undefined && /^[a-z]+:/.test(link)) return link;
  const path = absolute ?? posix.join(folder, link);
  // What is outside docs/ leads to the repository, which linkOnSite does.
  return posix.relative(posix.join('docs', page), path.replace(/^docs\/(\w+)(?:#readme)?$/, 'docs/$1/README.md'));
}
