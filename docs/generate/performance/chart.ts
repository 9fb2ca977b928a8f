/** The comparison as bars, one panel below the other. Each panel has its own scale. */
import { escaped } from '../pictures/shapes.ts';
import type { Bar, Panel } from './comparison.ts';

const [width, labels, figures, line, head, gap] = [640, 120, 90, 26, 30, 18];

export function comparisonChart(panels: readonly Panel[]): string {
  let y = 0;
  const shapes = panels.flatMap((panel) => {
    const top = y;
    y += head + panel.bars.length * line + gap;
    return panelShapes(panel, top);
  });
  const description = panels
    .map(({ title, unit, bars }) => `${title}: ${bars.map(spoken(unit)).join(', ')}`)
    .join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="chart-title">
<title id="chart-title">${escaped(description)}</title>
<style>${style}</style>
${shapes.join('\n')}
</svg>
`;
}

function panelShapes({ title, unit, bars }: Panel, top: number): string[] {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value, isOurs }, index) => {
    const y = top + head + index * line;
    const length = Math.max(2, Math.round((value / most) * (width - labels - figures)));
    const kind = isOurs ? ' class="first"' : '';
    return [
      `<text x="${labels - 10}" y="${y + 15}" text-anchor="end"${kind}>${escaped(label)}</text>`,
      `<rect x="${labels}" y="${y + 3}" width="${length}" height="16" rx="3"${kind}/>`,
      `<text x="${labels + length + 8}" y="${y + 15}"${kind}>${spelled(value)} ${unit}</text>`,
    ].join('');
  });
  return [`<text class="title" x="0" y="${top + 18}">${escaped(title)}</text>`, ...rows];
}

const spoken =
  (unit: string) =>
  ({ label, value }: Bar): string =>
    `${label} ${spelled(value)} ${unit}`;

function spelled(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

const style = [
  '.chart{--ink:var(--vp-c-text-1,#3c3c43);--soft:var(--vp-c-text-2,#50505a);--mark:var(--vp-c-brand-1,#0b6a5f);--other:#a9a9b3;font-family:var(--vp-font-family-base,system-ui,sans-serif);font-size:13px}',
  '@media (prefers-color-scheme:dark){.chart{--ink:var(--vp-c-text-1,#dfdfd6);--soft:var(--vp-c-text-2,#b4b4bd);--mark:var(--vp-c-brand-1,#5fd3c2);--other:#62626d}}',
  '.chart text{fill:var(--soft)}',
  '.chart text.title{fill:var(--ink);font-weight:600;font-size:14px}',
  '.chart text.first{fill:var(--ink);font-weight:600}',
  '.chart rect{fill:var(--other)}',
  '.chart rect.first{fill:var(--mark)}',
].join('');
