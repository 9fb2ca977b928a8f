/** Two versions compared by meaning and by direction: what a change does to those who call, and to those who read. */
import type { Direction, Shape, Surface } from './shape.ts';

/** The part of a version number that a change asks for, from the least to the most. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** One difference between two versions. */
export interface Change {
  /** Name of the surface: `QueryDeviceDistributeJob request`. */
  readonly surface: string;
  readonly direction: Direction;
  /** Path of the member; empty for the whole. */
  readonly member: string;
  readonly kind: ChangeKind;
  readonly message: string;
  /** The version that this change needs; `major` is breaking. */
  readonly bump: Bump;
}

type ChangeKind =
  | 'added'
  | 'added as required'
  | 'removed'
  | 'retyped'
  | 'widened'
  | 'narrowed'
  | 'required'
  | 'optional'
  | 'code added'
  | 'code removed'
  | 'limit tightened'
  | 'limit loosened'
  | 'rule changed';

/**
 * What each change costs. A caller is broken by what it must newly do; a reader by what it no longer gets, or gets in
 * another form. A new code of an answer breaks nobody: the set is open, and `unrecognized:<code>` is part of its type.
 */
const cost: Readonly<Record<ChangeKind, Readonly<Record<Direction, Bump>>>> = {
  added: { request: 'minor', response: 'minor' },
  'added as required': { request: 'major', response: 'minor' },
  removed: { request: 'major', response: 'major' },
  retyped: { request: 'major', response: 'major' },
  widened: { request: 'minor', response: 'major' },
  narrowed: { request: 'major', response: 'minor' },
  required: { request: 'major', response: 'minor' },
  optional: { request: 'minor', response: 'major' },
  'code added': { request: 'minor', response: 'minor' },
  'code removed': { request: 'major', response: 'major' },
  'limit tightened': { request: 'major', response: 'minor' },
  'limit loosened': { request: 'minor', response: 'major' },
  // Which way a rule moved cannot be told from its text.
  'rule changed': { request: 'major', response: 'minor' },
};

/**
 * Every difference between two versions, each with the version it needs.
 *
 * @example
 * const before = surfacesOfRecordings('test/recordings');
 * const after = before.filter(({ name }) => !name.endsWith(' xml'));
 * compareSurfaces(before, after).map(({ surface, message }) => `${surface} ${message}`);
 * // ['QueryDeviceDistributeJob xml is gone']
 */
export function compareSurfaces(before: readonly Surface[], after: readonly Surface[]): Change[] {
  const changes: Change[] = [];
  for (const { name, direction, members } of before) {
    const now = after.find((surface) => surface.name === name);
    const add = (member: string, kind: ChangeKind, message: string) => {
      changes.push({ surface: name, direction, member, kind, message, bump: cost[kind][direction] });
    };
    if (now === undefined) add('', 'removed', 'is gone');
    else compareMembers(members, now.members, add);
  }
  for (const { name, direction } of after) {
    if (before.some((surface) => surface.name === name)) continue;
    changes.push({ surface: name, direction, member: '', kind: 'added', message: 'is new', bump: 'minor' });
  }
  return changes;
}

/**
 * The version that all changes together need.
 *
 * @example
 * bumpOf([{ bump: 'patch' }, { bump: 'minor' }]); // 'minor'
 * bumpOf([]); // 'none'
 */
export function bumpOf(changes: readonly Pick<Change, 'bump'>[]): Bump {
  return changes.reduce<Bump>((highest, { bump }) => larger(highest, bump), 'none');
}

export function larger(one: Bump, other: Bump): Bump {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

type Add = (member: string, kind: ChangeKind, message: string) => void;
type Members = ReadonlyMap<string, Shape>;

function compareMembers(before: Members, after: Members, add: Add): void {
  for (const [member, old] of before) {
    const now = after.get(member);
    // What is inside of something that is gone is not told again.
    if (now !== undefined) compareShapes(member, old, now, add);
    else if (after.has(parentOf(member))) add(member, 'removed', 'is gone');
  }
  for (const [member, { required }] of after) {
    if (before.has(member) || !before.has(parentOf(member))) continue;
    add(member, required ? 'added as required' : 'added', required ? 'is new, and required' : 'is new');
  }
}

function parentOf(member: string): string {
  if (member.endsWith('[]')) return member.slice(0, -2);
  return member.includes('.') ? member.slice(0, member.lastIndexOf('.')) : '';
}

function compareShapes(member: string, old: Shape, now: Shape, add: Add): void {
  const [gone, come] = [old.types.difference(now.types), now.types.difference(old.types)];
  const spelled = `was ${[...old.types].join(' or ')} and is ${[...now.types].join(' or ')}`;
  if (gone.size > 0 && come.size > 0) add(member, 'retyped', spelled);
  else if (come.size > 0) add(member, 'widened', spelled);
  else if (gone.size > 0) add(member, 'narrowed', spelled);
  if (!old.required && now.required) add(member, 'required', 'is required now');
  if (old.required && !now.required) add(member, 'optional', 'is optional now');
  for (const code of now.codes.difference(old.codes)) add(member, 'code added', `has the new value ${code}`);
  for (const code of old.codes.difference(now.codes)) add(member, 'code removed', `has no longer the value ${code}`);
  for (const keyword of new Set([...Object.keys(old.limits), ...Object.keys(now.limits)])) {
    const [from, to] = [old.limits[keyword], now.limits[keyword]];
    if (from === to) continue;
    const tighter = to !== undefined && (from === undefined || (keyword.startsWith('min') ? to > from : to < from));
    add(
      member,
      tighter ? 'limit tightened' : 'limit loosened',
      `${keyword} was ${from ?? 'free'} and is ${to ?? 'free'}`,
    );
  }
  if (old.rules !== now.rules) add(member, 'rule changed', 'has another rule');
}
