/** The part of the API that a team uses: the report covers only this part. */
import { isAction, operations, type Action, type Format } from '@iot-distribution/codec';
import { mappingOf, type MappingRow } from '../mapping.ts';
import { MisuseError } from '../misuse-error.ts';

import { readJsonFile } from '../read-json-file.ts';

/** Names or codes of an enumeration: `completed`, `2`. */
export type UsedValues = readonly (string | number)[];

/**
 * Members that are read, as paths of the model (`data.status`) or of the wire (`Data.Status`). A struct or a list does not include
 * its members. A member without values includes all codes of its enumeration; with values, only those.
 */
export type UsedMembers =
  | '*'
  | readonly (string | Readonly<Record<string, UsedValues | '*'>>)[]
  | Readonly<Record<string, UsedValues | '*'>>;

/** The members that are read from the response of each operation; `"*"` for all. */
export interface ConsumerUses {
  readonly operations: Readonly<Partial<Record<Action, UsedMembers>>>;
  /** Requested formats. Default: those of the recordings. */
  readonly formats?: readonly Format[];
}

/** The uses of a consumer, checked. */
export interface Consumer {
  readonly operations: ReadonlyMap<Action, '*' | ReadonlyMap<string, ReadonlySet<string> | '*'>>;
  readonly formats?: readonly Format[] | undefined;
}

const knownMembers: ReadonlySet<string> = new Set(['$schema', 'formats', 'operations']);

/** @throws {MisuseError} when the file cannot be read, or names an operation, a member or a value that does not exist */
export function readConsumer(uses: ConsumerUses | string): Consumer {
  const given = (typeof uses === 'string' ? readJsonFile(uses) : uses) as Partial<ConsumerUses> | null;
  if (typeof given?.operations !== 'object' || given.operations === null) {
    throw new MisuseError('what the consumer uses has no "operations"');
  }
  const strange = Object.keys(given).find((name) => !knownMembers.has(name));
  if (strange !== undefined) throw new MisuseError(`what the consumer uses has an unknown member "${strange}"`);
  const read = new Map(
    Object.entries(given.operations).map(([action, members]) => [known(action), usesOf(known(action), members)]),
  );
  if (read.size === 0) throw new MisuseError('the consumer uses no operation');
  return { operations: read, formats: formatsOf(given.formats) };
}

function known(action: string): Action {
  if (isAction(action)) return action;
  throw new MisuseError(`the consumer uses ${action}, which is not an operation of these packages`);
}

function formatsOf(formats: unknown): readonly Format[] | undefined {
  if (formats === undefined) return undefined;
  if (
    !Array.isArray(formats) ||
    formats.length === 0 ||
    formats.some((format) => format !== 'json' && format !== 'xml')
  ) {
    throw new MisuseError('the formats of the consumer are not a list of json and xml');
  }
  return formats as Format[];
}

function usesOf(action: Action, members: unknown): '*' | ReadonlyMap<string, ReadonlySet<string> | '*'> {
  if (members === '*') return '*';
  if (typeof members !== 'object' || members === null) {
    throw new MisuseError(
      `what the consumer uses of ${action} is neither a list, nor members with their values, nor "*"`,
    );
  }
  const rows = responseRows(action);
  const named = (Array.isArray(members) ? (members as unknown[]) : [members]).flatMap(
    (member): (readonly [member: unknown, values: unknown])[] =>
      typeof member === 'object' && member !== null ? Object.entries(member) : [[member, '*']],
  );
  if (named.length === 0) throw new MisuseError(`the consumer uses no member of ${action}`);
  const used = new Map<string, ReadonlySet<string> | '*'>();
  for (const [member, values] of named) {
    const row = rows.find((candidate) => candidate.code === undefined && names(candidate, member));
    if (row === undefined)
      throw new MisuseError(`the consumer uses ${String(member)}, which no response of ${action} has`);
    const before = used.get(row.wire);
    const now = valuesOf(action, row, values, rows);
    used.set(
      row.wire,
      before === undefined || before === '*' || now === '*'
        ? before === '*'
          ? before
          : now
        : new Set([...before, ...now]),
    );
  }
  return used;
}

function valuesOf(
  action: Action,
  row: MappingRow,
  values: unknown,
  rows: readonly MappingRow[],
): ReadonlySet<string> | '*' {
  if (values === '*') return '*';
  if (!Array.isArray(values) || values.length === 0) {
    throw new MisuseError(`the values that the consumer uses of ${action} ${row.wire} are not a list with values`);
  }
  const codes = rows.filter(({ wire, code }) => wire === row.wire && code !== undefined);
  if (codes.length === 0) throw new MisuseError(`${action} ${row.wire} is not an enumeration, and has no values`);
  return new Set(
    (values as unknown[]).map((value) => {
      const found = codes.find(({ code, name }) => name === value || code === value || String(code) === value);
      if (found === undefined) throw new MisuseError(`${action} ${row.wire} has no value ${JSON.stringify(value)}`);
      return String(found.code);
    }),
  );
}

/** Whether a consumer reads the member of a row, or the code. */
export function isUsed({ operations: uses }: Consumer, { wire, code }: MappingRow, action: Action): boolean {
  const members = uses.get(action);
  if (members === undefined || members === '*') return members === '*';
  const values = members.get(wire);
  return values !== undefined && (code === undefined || values === '*' || values.has(String(code)));
}

/** The rows of a response. */
export function responseRows(action: Action): MappingRow[] {
  return mappingOf(operations[action]).filter(({ side }) => side === 'response');
}

/** Whether a path of the model or of the wire is that of a row. */
export function names({ wire, model }: MappingRow, member: unknown): boolean {
  return wire === member || model === member || wire === `${String(member)}[]` || model === `${String(member)}[]`;
}
