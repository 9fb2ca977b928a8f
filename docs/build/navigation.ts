/** What leads where: the bar on top and the list at the side. */
import { operations } from '@iot-distribution/codec';
import type { DefaultTheme } from 'vitepress';
import { publishedPackages } from './library-folder.ts';
import { pagesOf } from './pages-of.ts';

type Item = DefaultTheme.SidebarItem;

export const navigation: DefaultTheme.NavItem[] = [
  { text: 'Guide', link: '/guide/get-started', activeMatch: '/(guide|recipes)/' },
  { text: 'Operations', link: '/api/', activeMatch: '/api/' },
  { text: 'Library', link: '/library/', activeMatch: '/library/' },
  { text: 'Wire', link: '/wire/', activeMatch: '/wire/' },
  { text: 'Performance', link: '/performance' },
  { text: 'Playground', link: '/playground' },
];

const guide: Item[] = [
  ['Get started', 'get-started'],
  ['Credentials', 'credentials'],
  ['Create', 'create'],
  ['Wait', 'wait'],
  ['Results', 'results'],
  ['Errors and retries', 'errors'],
  ['Quotas', 'quotas'],
  ['Testing', 'testing'],
  ['Command line', 'command-line'],
  ['Contracts in CI', 'contracts-in-ci'],
  ['Migrating', 'migrating'],
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
