import { decodedLayers, type Range } from './decoded-layers.ts';
import { findTraces, type Traces } from './known-secrets.ts';
import { findNamedValues, findUrlPasswords } from './named-values.ts';

export const mask = '***';

/** Masks the values of secrets in a text, and the parts of known secrets, in every layer of encoding. */
export function redactText(text: string, traces: Traces): string {
  const masked: Range[] = [];
  for (const layer of decodedLayers(text)) {
    const found = [...findTraces(layer.text, traces), ...findNamedValues(layer.text), ...findUrlPasswords(layer.text)];
    for (const [start, end] of found) masked.push([layer.starts[start] as number, layer.starts[end] as number]);
  }
  return replaceRanges(text, masked);
}

/** Ranges that overlap or touch become one. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let redacted = '';
  let end = -1;
  for (const [start, next] of ranges.toSorted(([one], [other]) => one - other)) {
    if (start > end) redacted += text.slice(Math.max(end, 0), start) + mask;
    end = Math.max(end, next);
  }
  return redacted + text.slice(Math.max(end, 0));
}
