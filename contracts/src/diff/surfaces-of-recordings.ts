/** The answers of a folder of recordings, read as surfaces: what was there, in what form. */
import { readEvidence } from '../coverage.ts';
import { nodeFromJson, nodeFromXml, type WireNode } from '../independent/wire-node.ts';
import { readDirectory } from '../sources/read-directory.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import type { Shape, Surface } from './shape.ts';

interface Seen {
  readonly types: Set<string>;
  readonly codes: Set<string>;
  /** How often it stood. */
  count: number;
  /** How many structs had it; a list stands in one struct several times. */
  structs: number;
}

/**
 * Successes only, one surface an operation and format. Unreadable answers show nothing.
 *
 * @example
 * surfacesOfRecordings('test/recordings').map(({ name }) => name);
 * // ['QueryDeviceDistributeJob json', 'QueryDeviceDistributeJob xml']
 */
export function surfacesOfRecordings(directory: string): Surface[] {
  const groups = Map.groupBy(readDirectory(directory).responses, ({ action, format }) => `${action ?? ''} ${format}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, answers]) => {
      const members = new Map<string, Seen>();
      let successes = 0;
      for (const answer of answers) successes += look(answer, members) ? 1 : 0;
      return successes === 0 ? [] : [{ name, direction: 'response', members: shapes(members) } as const];
    });
}

function look(answer: RecordedResponse, members: Map<string, Seen>): boolean {
  let root: WireNode;
  try {
    root = (answer.format === 'json' ? nodeFromJson : nodeFromXml)(answer.body).node;
  } catch {
    return false;
  }
  const success = root.children.find(([name]) => name === 'Success')?.[1].text;
  if (answer.action === undefined || success !== 'true') return false;
  walk(root, '', members);
  for (const name of readEvidence({ ...answer, action: answer.action }).seen) {
    const [wire = '', code] = name.replaceAll('[]', '').split('=');
    if (code !== undefined) members.get(wire)?.codes.add(code);
  }
  return true;
}

function walk(node: WireNode, path: string, members: Map<string, Seen>): void {
  const seen = members.get(path) ?? { types: new Set(), codes: new Set(), count: 0, structs: 0 };
  members.set(path, seen);
  seen.count += 1;
  seen.types.add(node.literal === 'members' ? 'struct' : node.literal);
  for (const [name, child] of node.children) walk(child, path === '' ? name : `${path}.${name}`, members);
  for (const name of new Set(node.children.map(([child]) => child))) {
    const member = members.get(path === '' ? name : `${path}.${name}`);
    if (member !== undefined) member.structs += 1;
  }
}

function shapes(members: ReadonlyMap<string, Seen>): Map<string, Shape> {
  const result = new Map<string, Shape>();
  for (const [path, { types, codes, structs }] of members) {
    const parent = members.get(path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');
    const required = path === '' || structs === (parent?.count ?? 0);
    result.set(path, { types, codes, required, limits: {}, rules: '' });
  }
  return result;
}
