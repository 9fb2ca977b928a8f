/** Every link of the built site leads somewhere: to a page, to a heading of it, or to a file of the repository. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../build/repository.ts';

const dist = new URL('../.vitepress/dist/', import.meta.url);
const root = new URL('../../', import.meta.url);

/** By path from the root of the site: `guide/get-started.html`. */
const pages = new Map(
  (existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : [])
    .filter((path) => path.endsWith('.html') && path !== '404.html')
    .map((path) => [path, readFileSync(new URL(path, dist), 'utf8')]),
);
const anchors = new Map([...pages].map(([path, html]) => [path, new Set(matches(html, /\sid="([^"]*)"/g))]));
const links = [...pages].flatMap(([page, html]) =>
  [...new Set(matches(html, /<a\s[^>]*href="([^"]*)"/g))].map((link) => ({ page, link })),
);

test('the site is built, and has pages and links', () => {
  expect(pages.size).toBeGreaterThan(30);
  expect(links.length).toBeGreaterThan(1_000);
});

test('no link of the site is dead', () => {
  const got = links.filter(({ page, link }) => !leadsSomewhere(page, link)).map(({ page, link }) => `${page}: ${link}`);
  expect(got).toEqual([]);
});

function leadsSomewhere(page: string, link: string): boolean {
  if (link.startsWith(`${repository}/tree/main/`)) {
    return existsSync(new URL(link.slice(`${repository}/tree/main/`.length), root));
  }
  // Other sites are not asked: a test that depends on them fails when they do.
  if (/^[a-z]+:/.test(link)) return link.startsWith('https:') || link.startsWith('mailto:');
  const [path = '', hash] = link.split('#', 2);
  const absolute = path === '' ? page : posix.join(path.startsWith('/') ? '' : posix.dirname(page), path);
  const target = absolute.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  return hash === undefined || hash === ''
    ? pages.has(target) || existsSync(new URL(target, dist))
    : (anchors.get(target)?.has(decodeURIComponent(hash)) ?? false);
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text.replaceAll('&amp;', '&'));
}
