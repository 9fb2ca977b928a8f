/** The pages of a folder, with their first heading as the name. */
import { readFileSync, readdirSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';

export function pagesOf(folder: string): DefaultTheme.SidebarItem[] {
  const path = new URL(`../${folder}/`, import.meta.url);
  const names = readdirSync(path).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.toSorted().map((name) => {
    const [, heading = name] = /^# (.*)$/m.exec(readFileSync(new URL(name, path), 'utf8')) ?? [];
    // What a title adds in brackets has no room at the side.
    const text = heading.replaceAll('`', '').replace(/ \(.*\)$/, '');
    return { text, link: `/${folder}/${name.replace(/\.md$/, '')}` };
  });
}
