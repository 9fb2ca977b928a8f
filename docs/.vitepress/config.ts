/** The site: what stands where, and how Markdown becomes pages. */
import { defineConfig } from 'vitepress';
import { inlinePictures } from '../build/inline-pictures.ts';
import { linksOfTheSite } from '../build/links.ts';
import { navigation, sidebar } from '../build/navigation.ts';
import { readableTables } from '../build/readable-tables.ts';
import { repository } from '../build/repository.ts';

/** The playground handles keys: the browser itself keeps every page from sending anything anywhere else. */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'";

/** Pages before the long lists of exports, operations before all. It runs in the browser: it may use nothing from around it. */
function pagesFirst(page: string): number {
  if (page.includes('/api/')) return 2;
  return page.includes('/library/') ? 0.5 : 1;
}

export default defineConfig({
  lang: 'en',
  title: 'iot-distribution',
  description:
    'Move IoT devices between instances of Alibaba Cloud IoT Platform: signer, codec, client, emulator, contracts',
  base: process.env['DOCS_BASE'] ?? '/',
  srcExclude: ['**/node_modules/**', 'test/**', 'build/**', 'generate/**', 'playground/**', '.blocks/**'],
  rewrites: { ':folder/README.md': ':folder/index.md', ':folder/:package/README.md': ':folder/:package/index.md' },
  head: [
    ['meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['link', { rel: 'icon', href: 'data:,' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(markdown) {
      markdown.use(inlinePictures);
      markdown.use(linksOfTheSite);
      markdown.use(readableTables);
    },
  },
  themeConfig: {
    nav: navigation,
    sidebar,
    outline: { level: [2, 3] },
    search: { provider: 'local', options: { miniSearch: { searchOptions: { boostDocument: pagesFirst } } } },
    socialLinks: [{ icon: 'github', link: repository, ariaLabel: 'Source on GitHub' }],
    footer: { message: 'Apache-2.0. Not by, and not endorsed by, Alibaba Cloud. The live service was never called.' },
  },
  // The pages share one bundle of the default theme; splitting it further would only cost requests.
  vite: { build: { chunkSizeWarningLimit: 1500 } },
});
