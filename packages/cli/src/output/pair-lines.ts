import { visible } from './visible.ts';

const gap = '  ';

/** Formats labels and texts, one pair per line. */
export function pairLines(pairs: readonly (readonly [label: string, text: string])[]): readonly string[] {
  const widest = Math.max(...pairs.map(([label]) => label.length));
  return pairs.map(([label, text]) => `${label.padEnd(widest)}${gap}${visible(text)}`.trimEnd());
}
