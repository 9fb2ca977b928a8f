/** The bar at the top of the site and the list at its side. */
import { existsSync } from 'node:fs';
import { operations } from '@iot-distribution/codec';
import type { DefaultTheme } from 'vitepress';
import { publishedPackages } from './library-folder.ts';
import { pagesOf } from './pages-of.ts';

type Item = DefaultTheme.SidebarItem;

export const navigation: DefaultTheme.NavItem[] = [
  { text: 'Guide', link: '/guide/get-started', activeMatch: '/(guide|recipes)/' },
  { text: 'API reference', link: '/api/', activeMatch: '/api/' },
  { text: 'Packages', link: '/library/', activeMatch: '/library/' },
  { text: 'Playground', link: '/playground' },
  {
    text: 'More',
    items: [
      { text: 'Command line', link: '/guide/command-line' },
      { text: 'Error catalogue', link: '/api/errors' },
      { text: 'Performance', link: '/performance' },
      { text: 'Wire format', link: '/wire/' },
      { text: 'Decisions', link: '/decisions/' },
      { text: 'Changelog', link: '/changelog' },
    ],
  },
];

const guide: Item[] = [
  group('Start', [
    ['Get started', 'get-started'],
    ['Credentials', 'credentials'],
    ['Command line', 'command-line'],
  ]),
  group('Distribute', [
    ['Create', 'create'],
    ['Wait', 'wait'],
    ['Results', 'results'],
    ['Fleets', 'fleets'],
  ]),
  group('Configure', [
    ['Options', 'options'],
    ['Transports and proxies', 'transports'],
    ['Errors and retries', 'errors'],
    ['Quotas and several processes', 'quotas'],
  ]),
  group('Test', [
    ['Testing', 'testing'],
    ['Contracts in CI', 'contracts-in-ci'],
  ]),
  { text: 'Recipes', items: pagesOf('recipes') },
  { text: 'More', items: [{ text: 'Migrating', link: '/guide/migrating' }, playgroundLink()] },
];

const reference: Item[] = [
  { text: 'All operations', link: '/api/' },
  ...Object.keys(operations).map((action) => ({ text: action, link: `/api/${action}` })),
  { text: 'Error catalogue', link: '/api/errors' },
];

const library: Item[] = publishedPackages.map((name) => ({ text: name, link: `/library/${name}/` }));

const background: Item[] = [
  { text: 'Wire format', items: [{ text: 'What is known', link: '/wire/' }, ...pagesOf('wire')] },
  { text: 'Performance', link: '/performance' },
  { text: 'Changelog', link: '/changelog' },
  { text: 'Decisions', link: '/decisions/', collapsed: true, items: pagesOf('decisions') },
];

export const sidebar: DefaultTheme.SidebarMulti = {
  '/guide/': guide,
  '/recipes/': guide,
  '/api/': [{ text: 'Operations', items: reference }, playgroundLink()],
  '/library/': [{ text: 'Packages', items: library }],
  '/wire/': background,
  '/decisions/': background,
  '/performance': background,
  '/changelog': background,
};

/** @throws {Error} when a page is missing */
function group(text: string, pages: readonly (readonly [text: string, page: string])[]): Item {
  const items = pages.map(([name, page]) => {
    if (!existsSync(new URL(`../guide/${page}.md`, import.meta.url))) throw new Error(`there is no guide/${page}.md`);
    return { text: name, link: `/guide/${page}` };
  });
  return { text, items };
}

function playgroundLink(): Item {
  return { text: 'Playground', link: '/playground' };
}
