/** Compares two responses of one operation by meaning: members and types, not layout. */
import type { Format } from '@iot-distribution/codec';
import { nodeFromJson, nodeFromXml, type WireNode } from '../independent/wire-node.ts';

export interface ResponseDifference {
  /** `Data.JobInfo.items.Status`; the empty path is the root. */
  readonly wire: string;
  readonly change: 'added' | 'removed' | 'retyped' | 'changed';
  readonly message: string;
}

/**
 * The differences of the second response. Order of members and whitespace do not count.
 *
 * @throws {SyntaxError} when one of them cannot be read
 */
export function compareResponses(before: string, after: string, format: Format): ResponseDifference[] {
  const read = format === 'json' ? nodeFromJson : nodeFromXml;
  return [...compare(read(before).node, read(after).node, '')];
}

function* compare(before: WireNode, after: WireNode, wire: string): Generator<ResponseDifference> {
  if (before.literal !== after.literal) {
    yield { wire, change: 'retyped', message: `${wire || 'the root'} was ${before.literal} and is ${after.literal}` };
    return;
  }
  if (before.text !== after.text) yield { wire, change: 'changed', message: `${wire} has another value` };
  const names = new Set([...before.children, ...after.children].map(([name]) => name));
  for (const name of names) {
    const path = wire === '' ? name : `${wire}.${name}`;
    const [old, now] = [before, after].map(({ children }) => children.filter(([child]) => child === name));
    if (old === undefined || now === undefined) continue;
    if (old.length === 0) yield { wire: path, change: 'added', message: `${path} is new` };
    else if (now.length === 0) yield { wire: path, change: 'removed', message: `${path} was removed` };
    else if (old.length !== now.length) {
      yield {
        wire: path,
        change: 'changed',
        message: `${path} occurred ${old.length} times and occurs ${now.length} times`,
      };
    }
    for (const [index, [, node]] of old.entries()) {
      const other = now[index]?.[1];
      if (other !== undefined) yield* compare(node, other, path);
    }
  }
}
