/** A terminal as an SVG: prompts, commands and their output, on a dark background. */
import { escaped } from '../pictures/shapes.ts';
import type { Step } from './session.ts';

/** Sizes in pixels, for a monospace font of 14 px. */
const [character, line, margin, bar] = [8.43, 21, 20, 36];

const colours: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:distributed|completed)$/, 'good'],
  [/^(?:failed|interrupted|\d+ failed)$/, 'bad'],
];

/**
 * @param columns width of the terminal
 * @param description what a screen reader says
 */
export function terminalPicture(steps: readonly Step[], columns: number, description: string): string {
  const rows = steps.flatMap(({ words, output }, index) => [
    ...(index === 0 ? [] : ['']),
    ...commandLines(words, columns).map(commandRow),
    ...output.split('\n').map(outputRow),
  ]);
  const width = Math.ceil(columns * character + 2 * margin);
  const height = bar + rows.length * line + margin;
  const texts = rows.map((row, index) => `<text x="${margin}" y="${bar + index * line + 17}">${row}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="terminal" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="terminal-title">
<title id="terminal-title">${escaped(description)}</title>
<style>${style}</style>
<rect width="${width}" height="${height}" rx="10"/>
${[20, 40, 60].map((x) => `<circle cx="${x}" cy="18" r="6"/>`).join('')}
${texts.join('\n')}
</svg>
`;
}

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

function outputRow(text: string, row: number): string {
  const pieces = text.split(/(  +)/);
  const isHeading = row >= 0 && pieces.length > 1 && pieces.every((piece) => /^(?: +|[A-Z]\w*)$/.test(piece));
  if (isHeading) return span('heading', text);
  return pieces
    .map((piece) => {
      const colour = colours.find(([pattern]) => pattern.test(piece))?.[1];
      return colour === undefined ? escaped(piece) : span(colour, piece);
    })
    .join('');
}

function span(name: string, text: string): string {
  return `<tspan class="${name}">${escaped(text)}</tspan>`;
}

const style = [
  ".terminal{font-family:ui-monospace,'Cascadia Code','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:14px}",
  '.terminal rect{fill:#14201e}',
  '.terminal circle{fill:#3a4a47}',
  '.terminal text{fill:#d5dfdd;white-space:pre}',
  '.terminal .prompt{fill:#5fd3c2}',
  '.terminal .command,.terminal .heading{fill:#fff;font-weight:600}',
  '.terminal .good{fill:#7fe0a0}',
  '.terminal .bad{fill:#ff9aa8}',
].join('');
