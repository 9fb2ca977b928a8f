/** The site: where each page is, and how Markdown becomes pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { headingAnchors } from '../build/heading-anchors.ts';
import { inlinePictures } from '../build/inline-pictures.ts';
import { linksOfTheSite } from '../build/links.ts';
import { llmsText, type ListedPage } from '../build/llms.ts';
import { navigation, sidebar } from '../build/navigation.ts';
import { descriptionOf } from '../build/page-description.ts';
import { readableTables } from '../build/readable-tables.ts';
import { repository } from '../build/repository.ts';
import { weightInSearch, wordInSearch } from '../build/search-order.ts';

const base = process.env['DOCS_BASE'] ?? '/';
/** Where the site is served: sitemap.xml and llms.txt have absolute URLs. Default: where `pnpm docs:preview` serves it. */
const site = process.env['DOCS_URL'] ?? `http://localhost:4173${base}`;

const summary =
  'Move IoT devices between Alibaba Cloud IoT Platform instances from Node.js: typed client, command line, request signer, response codec and local emulator.';

/** The playground handles keys: the browser itself keeps every page from sending anything anywhere else. */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'";

/** By path; each page is transformed for the server and for the browser. */
const pages = new Map<string, ListedPage>();

/** Pages that are generated: there is no file to edit. */
const generated = /^(?:api|library)\/|^changelog\.md$/;

export default defineConfig({
  lang: 'en',
  title: 'iot-distribution',
  description: summary,
  base,
  srcExclude: ['**/node_modules/**', 'test/**', 'build/**', 'generate/**', 'playground/**', '.blocks/**'],
  rewrites: { ':folder/README.md': ':folder/index.md', ':folder/:package/README.md': ':folder/:package/index.md' },
  head: [
    ['meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['meta', { name: 'theme-color', content: '#0b6a5f' }],
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }],
  ],
  sitemap: { hostname: site },
  transformPageData(page, { siteConfig }) {
    const source = readFileSync(join(siteConfig.srcDir, page.filePath), 'utf8');
    const description = page.description || descriptionOf(source);
    const path = page.relativePath.replace(/\.md$/, '.html');
    pages.set(path, { path, title: page.title, description });
    const editLink = !generated.test(page.relativePath);
    return { description, frontmatter: { ...page.frontmatter, editLink } };
  },
  buildEnd({ outDir }) {
    writeFileSync(join(outDir, 'llms.txt'), llmsText(summary, site, [...pages.values()]));
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(markdown) {
      markdown.use(headingAnchors);
      markdown.use(inlinePictures);
      markdown.use(linksOfTheSite);
      markdown.use(readableTables);
    },
  },
  themeConfig: {
    logo: '/favicon.svg',
    nav: navigation,
    sidebar,
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { processTerm: wordInSearch },
          searchOptions: { boostDocument: weightInSearch },
        },
      },
    },
    editLink: { pattern: `${repository}/edit/main/docs/:path`, text: 'Edit this page on GitHub' },
    socialLinks: [{ icon: 'github', link: repository, ariaLabel: 'Source on GitHub' }],
    footer: { message: 'Apache-2.0. Not made or endorsed by Alibaba Cloud. The live service was never called.' },
  },
  // The pages share one bundle of the default theme; splitting it further would only cost requests.
  vite: { build: { chunkSizeWarningLimit: 1500 } },
});
