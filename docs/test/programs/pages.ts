/** The pages whose code is run. */
import { readFileSync, readdirSync } from 'node:fs';
import { blocksOf, type Block } from './blocks.ts';

const docs = new URL('../../', import.meta.url);

export interface Page {
  /** Below docs/: `guide/get-started.md`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function guidePages(): Page[] {
  return [pageAt('index.md'), ...pagesIn('guide'), ...pagesIn('recipes')];
}

export function operationPages(): Page[] {
  return pagesIn('api').filter(({ blocks }) => blocks.length > 0);
}

function pagesIn(folder: string): Page[] {
  const names = readdirSync(new URL(`${folder}/`, docs)).filter((name) => name.endsWith('.md'));
  return names.toSorted().map((name) => pageAt(`${folder}/${name}`));
}

function pageAt(path: string): Page {
  const text = readFileSync(new URL(path, docs), 'utf8');
  return { path, text, blocks: blocksOf(path, text) };
}
