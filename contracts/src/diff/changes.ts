/** Compares two versions by meaning and direction: the effect of a change on callers and on readers. */
import type { Direction, Shape, Surface } from './shape.ts';

/** The version bump that a change requires, from the smallest to the largest. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** One difference between two versions. */
export interface Change {
  /** Name of the surface: `QueryDeviceDistributeJob request`. */
  readonly surface: string;
  readonly direction: Direction;
  /** Path of the member; empty for the whole surface. */
  readonly member: string;
  readonly kind: ChangeKind;
  readonly message: string;
  /** Code or name of an enumeration, if the change concerns one. */
  readonly value?: string;
  /** The bump that this change requires; `major` is breaking. */
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
  | 'rule changed'
  | 'code renamed'
  | 'code not seen'
  | 'changed, review';

/**
 * The bump of each change. A change breaks a caller if it adds a requirement; it breaks a reader if something is missing or has
 * another form. A new code of a response is not breaking: the set is open, and `unrecognized:<code>` is part of its type.
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
  // The text of a rule does not show the direction of its change.
  'rule changed': { request: 'major', response: 'minor' },
  // Programs use the names of codes.
  'code renamed': { request: 'major', response: 'major' },
  // Recordings show what happened: a job that was not interrupted this time may be the next.
  'code not seen': { request: 'none', response: 'none' },
  // An unknown change may be breaking, until a person has reviewed it.
  'changed, review': { request: 'major', response: 'major' },
};

/**
 * Every difference between two versions, each with the bump that it requires.
 *
 * @example
 * const before = surfacesOfRecordings('test/recordings');
 * const after = before.filter(({ name }) => !name.endsWith(' xml'));
 * compareSurfaces(before, after).map(({ surface, message }) => `${surface} ${message}`);
 * // ['QueryDeviceDistributeJob xml was removed']
 */
export function compareSurfaces(before: readonly Surface[], after: readonly Surface[]): Change[] {
  const changes: Change[] = [];
  for (const { name, direction, members, observed } of before) {
    const now = after.find((surface) => surface.name === name);
    const add: Add = (member, kind, message, value) => {
      const change = { surface: name, direction, member, kind, message, bump: cost[kind][direction] };
      changes.push({ ...change, ...(value !== undefined && { value }) });
    };
    if (now === undefined) add('', 'removed', 'was removed');
    else compareMembers(members, now.members, add, observed === true && now.observed === true);
  }
  for (const { name, direction } of after) {
    if (before.some((surface) => surface.name === name)) continue;
    changes.push({ surface: name, direction, member: '', kind: 'added', message: 'is new', bump: 'minor' });
  }
  return changes;
}

/**
 * The bump that all changes together require.
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

type Add = (member: string, kind: ChangeKind, message: string, value?: string) => void;
type Members = ReadonlyMap<string, Shape>;

function compareMembers(before: Members, after: Members, add: Add, observed: boolean): void {
  for (const [member, old] of before) {
    const now = after.get(member);
    // Members of something that was removed are not reported again.
    if (now !== undefined) compareShapes(member, old, now, add, observed);
    else if (old.parent === undefined || after.has(old.parent)) add(member, 'removed', 'was removed');
  }
  for (const [member, { required, parent }] of after) {
    if (before.has(member) || (parent !== undefined && !before.has(parent))) continue;
    add(member, required ? 'added as required' : 'added', required ? 'is new, and required' : 'is new');
  }
}

function compareShapes(member: string, old: Shape, now: Shape, add: Add, observed: boolean): void {
  const [gone, come] = [old.types.difference(now.types), now.types.difference(old.types)];
  const spelled = `was ${[...old.types].join(' or ')} and is ${[...now.types].join(' or ')}`;
  if (gone.size > 0 && come.size > 0) add(member, 'retyped', spelled);
  else if (come.size > 0) add(member, 'widened', spelled);
  else if (gone.size > 0) add(member, 'narrowed', spelled);
  if (!old.required && now.required) add(member, 'required', 'is required now');
  if (old.required && !now.required) add(member, 'optional', 'is optional now');
  for (const code of now.codes.difference(old.codes)) add(member, 'code added', `has the new value ${code}`, code);
  for (const code of old.codes.difference(now.codes)) {
    if (observed) add(member, 'code not seen', `was not seen with the value ${code} this time`, code);
    else add(member, 'code removed', `no longer has the value ${code}`, code);
  }
  for (const [code, name] of Object.entries(old.names)) {
    const renamed = now.names[code];
    if (renamed !== undefined && renamed !== name)
      add(member, 'code renamed', `renames the code ${code} from ${name} to ${renamed}`, code);
  }
  for (const keyword of new Set([...Object.keys(old.limits), ...Object.keys(now.limits)])) {
    const [from, to] = [old.limits[keyword], now.limits[keyword]];
    if (from === to) continue;
    const tighter =
      to !== undefined && (from === undefined || (/^(?:exclusiveM|m)in/.test(keyword) ? to > from : to < from));
    add(
      member,
      tighter ? 'limit tightened' : 'limit loosened',
      `${keyword} was ${from ?? 'free'} and is ${to ?? 'free'}`,
    );
  }
  if (old.rules !== now.rules) add(member, 'rule changed', 'has another rule');
  const keywords = [...new Set([...Object.keys(old.rest), ...Object.keys(now.rest)])];
  const changed = keywords.filter((keyword) => {
    const [from, to] = [old.rest[keyword], now.rest[keyword]];
    // An annotation that was added or removed says nothing new about a value; a changed one says that something is called or carried otherwise.
    return keyword.startsWith('x-') && (from === undefined || to === undefined) ? false : from !== to;
  });
  if (changed.length > 0) add(member, 'changed, review', `changed, review: ${changed.toSorted().join(', ')}`);
}
