/** A terminal as an SVG: a command and its output at several moments, on a dark background. */
import { escaped } from '../pictures/shapes.ts';

/** Sizes in pixels, for a monospace font of 14 px. */
const [character, line, margin, bar] = [8.43, 21, 20, 36];

export interface Shown {
  /** The words after `iot-distribution`. */
  readonly words: readonly string[];
  /** The lines below the command at several moments: each moment replaces the lines of the moment before. */
  readonly moments: readonly (readonly string[])[];
  /** Width of the terminal. */
  readonly columns: number;
  /** What a screen reader says. */
  readonly description: string;
}

export function terminalPicture({ words, moments, columns, description }: Shown): string {
  const width = Math.ceil(columns * character + 2 * margin);
  const rows: readonly Row[] = [
    ...commandLines(words, columns).map((text) => textRow(commandRow(text))),
    ...moments.flatMap((lines, index) => [...(index === 0 ? [] : [laterRow(width)]), ...lines.map(outputRow)]),
  ];
  const height = bar + rows.length * line + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="terminal" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="terminal-title">
<title id="terminal-title">${escaped(description)}</title>
<style>${style}</style>
<rect class="window" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10"/>
${[20, 40, 60].map((x) => `<circle cx="${x}" cy="18" r="6"/>`).join('')}
${rows.map((row, index) => row(bar + index * line)).join('\n')}
</svg>
`;
}

/** Draws a row whose upper edge is at `top`. */
type Row = (top: number) => string;

/** The command in as many lines as it needs, each but the last with a backslash at its end. */
function commandLines(words: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let current = '$ iot-distribution';
  // An option and its value stay together.
  const pieces = words
    .map(quoted)
    .join(' ')
    .split(/ (?=--)/);
  for (const piece of pieces) {
    if (`${current} ${piece} \\`.length > columns) {
      lines.push(`${current} \\`);
      current = `    ${piece}`;
    } else current += ` ${piece}`;
  }
  return [...lines, current];
}

function quoted(word: string): string {
  return /^[\w./:=-]+$/.test(word) ? word : `'${word}'`;
}

function commandRow(text: string): string {
  return text.startsWith('$ ') ? `${span('prompt', '$ ')}${span('command', text.slice(2))}` : span('command', text);
}

function textRow(row: string, x = margin): Row {
  return (top) => `<text x="${x}" y="${top + 17}">${row}</text>`;
}

/** Blocks are drawn: fonts without them would shift the text behind them. */
function outputRow(text: string): Row {
  const [blocks = ''] = /^[█░]*/.exec(text) ?? [];
  const filled = blocks.replaceAll('░', '').length;
  const rest = textRow(escaped(text.slice(blocks.length)), margin + widthOf(blocks.length));
  if (blocks === '') return rest;
  return (top) =>
    [
      `<rect class="track" x="${margin}" y="${top + 3}" width="${widthOf(blocks.length)}" height="16"/>`,
      `<rect class="filled" x="${margin}" y="${top + 3}" width="${widthOf(filled)}" height="16"/>`,
      rest(top),
    ].join('');
}

function widthOf(characters: number): number {
  return Number((characters * character).toFixed(2));
}

function laterRow(width: number): Row {
  const [middle, gap] = [width / 2, 36];
  return (top) =>
    [
      `<path d="M${margin} ${top + 12}H${middle - gap}M${middle + gap} ${top + 12}H${width - margin}"/>`,
      `<text class="later" x="${middle}" y="${top + 16}" text-anchor="middle">later</text>`,
    ].join('');
}

function span(name: string, text: string): string {
  return `<tspan class="${name}">${escaped(text)}</tspan>`;
}

const style = [
  ".terminal{font-family:ui-monospace,'Cascadia Code','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:14px}",
  '.terminal .window{fill:#14201e;stroke:#4d605c}',
  '.terminal circle{fill:#4d605c}',
  '.terminal path{stroke:#4d605c;stroke-dasharray:4 4}',
  '.terminal text{fill:#d5dfdd;white-space:pre}',
  '.terminal .later{fill:#9fb1ad;font-family:system-ui,sans-serif;font-size:13px}',
  '.terminal .prompt{fill:#5fd3c2}',
  '.terminal .command{fill:#fff;font-weight:600}',
  '.terminal .track{fill:#3a4a47}',
  '.terminal .filled{fill:#d5dfdd}',
].join('');
