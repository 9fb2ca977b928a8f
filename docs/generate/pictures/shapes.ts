/** Boxes, arrows and words of the pictures. Colours are those of the page, with fallbacks for a picture without a page. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `strong` is emphasised, `quiet` is not. */
export type Weight = 'plain' | 'strong' | 'quiet';

export function box(at: Box, title: string, lines: readonly string[] = [], weight: Weight = 'plain'): string {
  const { x, y, width, height } = at;
  const middle = x + width / 2;
  const rows = [...(title === '' ? [] : [['title', title] as const]), ...lines.map((line) => ['line', line] as const)];
  const top = y + height / 2 - (rows.length - 1) * 9 + 5;
  return [
    `<rect class="${weight}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    ...rows.map(([kind, text], index) => words(middle, top + index * 18, text, kind)),
  ].join('');
}

export function words(x: number, y: number, text: string, kind: 'title' | 'line' | 'label', anchor = 'middle'): string {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A line with a head at its end, through all points. */
export function arrow(points: readonly (readonly [number, number])[]): string {
  return `<polyline class="arrow" points="${points.map((point) => point.join(',')).join(' ')}" marker-end="url(#head)"/>`;
}

export function frame({ x, y, width, height }: Box, label: string): string {
  return `<rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>${words(x + 12, y + 20, label, 'label', 'start')}`;
}

/** A whole picture; a screen reader reads the `description`. */
export function picture(
  name: string,
  width: number,
  height: number,
  description: string,
  shapes: readonly string[],
): string {
  // Every picture has its own ids: a page may contain several.
  const body = shapes.join('\n').replaceAll('#head', `#${name}-head`);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${name}-title">
<title id="${name}-title">${escaped(description)}</title>
<style>${style}</style>
<defs><marker id="${name}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
${body}
</svg>
`;
}

const style = [
  '.drawing{--ink:var(--vp-c-text-1,#3c3c43);--soft:var(--vp-c-text-2,#50505a);--paper:var(--vp-c-bg-soft,#f6f6f7);--mark:var(--vp-c-brand-1,#0b6a5f);font-family:var(--vp-font-family-base,system-ui,sans-serif)}',
  '@media (prefers-color-scheme:dark){.drawing{--ink:var(--vp-c-text-1,#dfdfd6);--soft:var(--vp-c-text-2,#b4b4bd);--paper:var(--vp-c-bg-soft,#202127);--mark:var(--vp-c-brand-1,#5fd3c2)}}',
  '.drawing rect{fill:var(--paper);stroke:var(--soft);stroke-width:1.2}',
  '.drawing rect.strong{stroke:var(--mark);stroke-width:2.4}',
  '.drawing rect.quiet,.drawing rect.frame{fill:none;stroke-dasharray:5 4}',
  '.drawing text{fill:var(--ink);font-size:14px}',
  '.drawing text.title{font-weight:600}',
  '.drawing text.line,.drawing text.label{fill:var(--soft);font-size:13px}',
  '.drawing .arrow{fill:none;stroke:var(--soft);stroke-width:1.6}',
  '.drawing .head{fill:var(--soft)}',
].join('');

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
