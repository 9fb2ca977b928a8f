/** The responses of a folder of recordings, read as surfaces: the members and their forms. */
import { readEvidence } from '../coverage.ts';
import { nodeFromJson, nodeFromXml, type WireNode } from '../independent/wire-node.ts';
import { readDirectory } from '../sources/read-directory.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import { memberPath, type Shape, type Surface } from './shape.ts';

interface Seen {
  readonly types: Set<string>;
  readonly codes: Set<string>;
  readonly parent: string | undefined;
  /** How often it occurred. */
  count: number;
  /** How many structs had it; a list occurs in one struct several times. */
  structs: number;
}

/** The surfaces of a folder of recordings, and the files that could not be read. */
export interface ObservedFolder {
  readonly surfaces: readonly Surface[];
  /** Files and entries that should have been read, with the reason. */
  readonly unread: readonly string[];
}

/**
 * Successes only, one surface per operation and format. Files that cannot be read are ignored.
 *
 * @example
 * surfacesOfRecordings('test/recordings').map(({ name }) => name);
 * // ['QueryDeviceDistributeJob json', 'QueryDeviceDistributeJob xml']
 */
export function surfacesOfRecordings(directory: string): Surface[] {
  return [...observe(directory).surfaces];
}

export function observe(directory: string): ObservedFolder {
  const { responses, leftOut } = readDirectory(directory);
  const unread = leftOut.filter(({ broken }) => broken).map(({ file, why }) => `${file} ${why}`);
  const shown = responses.filter(({ evidence }) => evidence !== false);
  const groups = Map.groupBy(shown, ({ action, format }) => `${action ?? ''} ${format}`);
  const surfaces = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]): Surface[] => {
      const members = new Map<string, Seen>();
      let successes = 0;
      for (const response of group) {
        const outcome = look(response, members);
        if (outcome === 'unread') unread.push(`${response.file} is not ${response.format.toUpperCase()}`);
        else successes += outcome === 'success' ? 1 : 0;
      }
      return successes === 0 ? [] : [{ name, direction: 'response', members: shapes(members), observed: true }];
    });
  return { surfaces, unread };
}

function look(response: RecordedResponse, members: Map<string, Seen>): 'success' | 'failure' | 'unread' {
  let root: WireNode;
  try {
    root = (response.format === 'json' ? nodeFromJson : nodeFromXml)(response.body).node;
  } catch {
    return 'unread';
  }
  const success = root.children.find(([name]) => name === 'Success')?.[1].text;
  if (response.action === undefined || success !== 'true') return 'failure';
  walk(root, '', undefined, members);
  for (const name of readEvidence({ ...response, action: response.action }).seen) {
    const [wire = '', code] = name.replaceAll('[]', '').split('=');
    if (code !== undefined) members.get(wire)?.codes.add(code);
  }
  return 'success';
}

function walk(node: WireNode, path: string, parent: string | undefined, members: Map<string, Seen>): void {
  const seen = members.get(path) ?? { types: new Set(), codes: new Set(), parent, count: 0, structs: 0 };
  members.set(path, seen);
  seen.count += 1;
  seen.types.add(node.literal === 'members' ? 'struct' : node.literal);
  for (const [name, child] of node.children) walk(child, memberPath(path, name), path, members);
  for (const name of new Set(node.children.map(([child]) => child))) {
    const member = members.get(memberPath(path, name));
    if (member !== undefined) member.structs += 1;
  }
}

function shapes(members: ReadonlyMap<string, Seen>): Map<string, Shape> {
  const result = new Map<string, Shape>();
  for (const [path, { types, codes, structs, parent }] of members) {
    const required = parent === undefined || structs === (members.get(parent)?.count ?? 0);
    const rest = { limits: {}, rules: '', names: {}, rest: {} };
    result.set(path, { types, codes, required, ...rest, ...(parent !== undefined && { parent }) });
  }
  return result;
}
