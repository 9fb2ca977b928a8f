/** What the built site has for links from elsewhere, search engines and other programs. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { errorCatalog, errorDocs } from '@iot-distribution/codec';
import { expect, test } from 'vitest';

const dist = new URL('../.vitepress/dist/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, dist), 'utf8');

const pages = (existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : []).filter(
  (path) => path.endsWith('.html') && path !== '404.html',
);

test('each error code has its entry in the catalogue once, under the anchor that error.docs names', () => {
  const html = read('api/errors.html');
  const codes = Object.keys(errorCatalog);
  const got = codes.filter((code) => {
    const anchor = errorDocs(code)?.split('#')[1];
    return anchor === undefined || html.split(` id="${anchor}"`).length !== 2;
  });
  expect(codes.length).toBeGreaterThan(50);
  expect(got).toEqual([]);
});

test('each page has its own description', () => {
  const descriptions = pages.map((page) => /<meta name="description" content="([^"]*)"/.exec(read(page))?.[1] ?? '');
  const short = pages.filter((_, index) => (descriptions[index] ?? '').length < 20);
  expect(pages.length).toBeGreaterThan(30);
  expect(short).toEqual([]);
  expect(descriptions.length - new Set(descriptions).size).toBe(0);
});

test('sitemap.xml and llms.txt have each page', () => {
  const sitemap = read('sitemap.xml');
  const llms = read('llms.txt');
  const urlOf = (page: string) => page.replace(/(^|\/)index\.html$/, '$1');
  expect(pages.filter((page) => !sitemap.includes(`/${urlOf(page)}</loc>`))).toEqual([]);
  expect(pages.filter((page) => page !== 'index.html' && !llms.includes(`/${page})`))).toEqual([]);
});

test('each page has the icon, and those that are not generated lead to their source', () => {
  expect(existsSync(new URL('favicon.svg', dist))).toBe(true);
  expect(read('guide/create.html')).toContain('/edit/main/docs/guide/create.md"');
  expect(read('api/errors.html')).not.toContain('/edit/main/');
});
