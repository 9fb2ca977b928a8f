/** Links are written so that they work in the repository; here they learn to work on the site too. */
import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { repository } from './repository.ts';

export function linksOfTheSite(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('links_of_the_site', (state) => {
    const page = (state.env as { relativePath?: string }).relativePath ?? 'index.md';
    for (const inline of state.tokens) {
      for (const token of inline.children ?? []) {
        const link = token.type === 'link_open' ? token.attrGet('href') : null;
        if (link !== null) token.attrSet('href', linkOnSite(page, link));
      }
    }
  });
}

/** What leads out of docs/ leads to the repository; a README is the index of its folder. */
export function linkOnSite(page: string, link: string): string {
  if (/^[a-z]+:|^[/#]/.test(link)) return link;
  const path = posix.join('docs', posix.dirname(page), link);
  if (!path.startsWith('docs/')) return `${repository}/tree/main/${path}`;
  // Files in public/ are at the top of the site.
  const inPublic = /^docs\/public\/(.+)$/.exec(path)?.[1];
  if (inPublic !== undefined) return posix.relative(posix.dirname(page), inPublic);
  return link.replace(/(^|\/)README\.md(?=#|$)/, '$1index.md');
}
