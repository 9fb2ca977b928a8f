/** llms.txt of the site: its pages with one line each, for programs that read documentation (https://llmstxt.org). */

export interface ListedPage {
  /** Path on the site: `guide/errors.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Folders of the site in the order of their use, with their headings. */
const sections = [
  ['guide/', 'Guide'],
  ['recipes/', 'Recipes'],
  ['api/', 'API reference'],
  ['library/', 'Library'],
  ['', 'More'],
  ['wire/', 'Wire format'],
  ['decisions/', 'Decisions'],
] as const;

export function llmsText(summary: string, site: string, pages: readonly ListedPage[]): string {
  const lines = ['# iot-distribution', '', `> ${summary}`];
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const [folder, heading] of sections) {
    const inside = sorted.filter(
      ({ path }) => folderOf(path) === folder && path !== 'index.html' && path !== '404.html',
    );
    if (inside.length === 0) continue;
    lines.push('', `## ${heading}`, '', ...inside.map((page) => lineOf(page, site)));
  }
  return `${lines.join('\n')}\n`;
}

/** The first folder of a path with its slash; of a page at the top it is empty. */
function folderOf(path: string): string {
  return /^[^/]+\//.exec(path)?.[0] ?? '';
}

function lineOf({ path, title, description }: ListedPage, site: string): string {
  const link = `- [${title}](${new URL(path, site).href})`;
  return description === '' ? link : `${link}: ${description}`;
}
