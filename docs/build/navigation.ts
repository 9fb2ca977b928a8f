/** What leads where: the bar on top and the list at the side. */
import { operations } from '@iot-distribution/codec';
import type { DefaultTheme } from 'vitepress';
import { publishedPackages } from './library-folder.ts';
import { pagesOf } from './pages-of.ts';

type Item = DefaultTheme.SidebarItem;

export const navigation: DefaultTheme.NavItem[] = [
  { text: 'Guide', link: '/guide/install', activeMatch: '/(guide|recipes)/' },
  { text: 'Operations', link: '/api/', activeMatch: '/api/' },
  { text: 'Library', link: '/library/', activeMatch: '/library/' },
  { text: 'Wire', link: '/wire/', activeMatch: '/wire/' },
  { text: 'Performance', link: '/performance' },
  { text: 'Playground', link: '/playground' },
];

const guide: Item[] = [
  ['Install', 'install'],
  ['Credentials', 'credentials'],
  ['Query and wait', 'query-and-wait'],
  ['Create and send again', 'create'],
  ['Pages', 'pages'],
  ['The result file', 'result-file'],
  ['Errors and retries', 'errors-and-retries'],
  ['Quota', 'quota'],
  ['Testing with the emulator', 'emulator'],
  ['From a terminal', 'command-line'],
  ['Contracts in your CI', 'contracts'],
  ['Migrating from @alicloud/iot20180120', 'migrate-from-iot20180120'],
  ['Migrating from @alicloud/pop-core', 'migrate-from-pop-core'],
].map(([text, page]) => ({ text: text as string, link: `/guide/${page}` }));

const reference: Item[] = [
  { text: 'All operations', link: '/api/' },
  ...Object.keys(operations).map((action) => ({ text: action, link: `/api/${action}` })),
  { text: 'Error catalogue', link: '/api/errors' },
];

const library: Item[] = publishedPackages.map((name) => ({ text: name, link: `/library/${name}/` }));

const wire: Item[] = [
  { text: 'Wire', items: [{ text: 'What is known', link: '/wire/' }, ...pagesOf('wire')] },
  { text: 'Decisions', link: '/decisions/', items: pagesOf('decisions') },
];

export const sidebar: DefaultTheme.SidebarMulti = {
  '/guide/': guideAndRecipes(),
  '/recipes/': guideAndRecipes(),
  '/api/': [{ text: 'Operations', items: reference }, playgroundLink()],
  '/library/': [{ text: 'Packages', items: library }],
  '/wire/': wire,
  '/decisions/': wire,
};

function guideAndRecipes(): Item[] {
  return [{ text: 'Guide', items: guide }, { text: 'Recipes', items: pagesOf('recipes') }, playgroundLink()];
}

function playgroundLink(): Item {
  return { text: 'Playground', link: '/playground' };
}
