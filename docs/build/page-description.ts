/** What a page is about, for search engines and for llms.txt: its first paragraph as plain text. */

/** Characters that search engines show. */
const longest = 160;

/** @param markdown the source of a page, with frontmatter and comments; without a paragraph the result is empty */
export function descriptionOf(markdown: string): string {
  const body = markdown.replace(/^---\n.*?\n---\n/s, '').replaceAll(/<!--.*?-->|<script.*?<\/script>/gs, '');
  const blocks = body.replaceAll(/^(```+).*?^\1$/gms, '').split(/\n\s*\n/);
  // A line that only introduces a sample says nothing about the page.
  const isAbout = (block: string) => /^[A-Za-z"'`[*_]/.test(block) && /\s/.test(block) && !block.endsWith(':');
  const paragraph = blocks.map((block) => block.trim()).find(isAbout) ?? '';
  return shortened(plain(paragraph));
}

/** The first heading of a page. */
export function titleOf(markdown: string): string | undefined {
  return /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '').trim();
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\*\*|[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whole sentences where they fit, else whole words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const sentence = start.lastIndexOf('. ');
  if (sentence >= longest / 3) return start.slice(0, sentence + 1);
  return `${start.slice(0, start.lastIndexOf(' '))} …`;
}
