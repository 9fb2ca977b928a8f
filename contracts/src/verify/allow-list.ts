/** Known gaps of a team, each with its reason: states that a healthy account never shows, files that are not recordings. */
import { isAction, type Action, type Format } from '@iot-distribution/codec';
import { rowName } from '../mapping.ts';
import { MisuseError } from '../misuse-error.ts';
import { readJsonFile } from '../read-json-file.ts';

import { names, responseRows } from './consumer.ts';
import type { Problem } from './report.ts';

/** A member, or some of its values, that recordings do not have to show. */
export interface AllowedRow {
  readonly operation: Action;
  /** Path of the model (`data.status`) or of the wire (`Data.Status`). */
  readonly member: string;
  /** Names or codes of its enumeration. Default: the member, and all its values. */
  readonly values?: readonly (string | number)[];
  /** Default: both. */
  readonly formats?: readonly Format[];
  readonly reason: string;
}

/** A file that cannot be read, and does not have to be. It is still searched for secrets. */
export interface AllowedFile {
  readonly file: string;
  readonly reason: string;
}

/** One allowed gap. */
export type Allowance = AllowedRow | AllowedFile;

/** An allowance, and the targets that must still need it. */
export interface CheckedAllowance {
  readonly name: string;
  readonly reason: string;
  /** `each`: every target must be needed. `some`: one is enough. */
  readonly needed: 'each' | 'some';
  readonly targets: readonly ((problem: Problem) => boolean)[];
}

/** @throws {MisuseError} when the list cannot be read, or an entry has no reason or names something that does not exist */
export function readAllowances(allow: string | readonly Allowance[]): CheckedAllowance[] {
  const list: unknown = typeof allow === 'string' ? readJsonFile(allow) : allow;
  if (!Array.isArray(list)) throw new MisuseError('the allow-list is not a list');
  return (list as unknown[]).map((entry, index) => {
    const reject = (what: string) => new MisuseError(`the allow-list, entry ${index + 1}: ${what}`);
    if (typeof entry !== 'object' || entry === null) throw reject('is not an object');
    const { reason } = entry as { readonly reason?: unknown };
    if (typeof reason !== 'string' || reason.trim() === '') throw reject('has no reason');
    const strange = Object.keys(entry).find((name) => !entryMembers.has(name));
    if (strange !== undefined) throw reject(`has an unknown member "${strange}"`);
    if ('file' in entry) {
      const { file } = entry;
      if (typeof file !== 'string' || Object.keys(entry).length !== 2) throw reject('must have only file and reason');
      return { name: file, reason, needed: 'each', targets: [isUnread(file)] };
    }
    return allowedRow(entry as Readonly<Record<string, unknown>>, reason, reject);
  });
}

const entryMembers: ReadonlySet<string> = new Set(['file', 'formats', 'member', 'operation', 'reason', 'values']);

function isUnread(file: string): (problem: Problem) => boolean {
  return (problem) =>
    problem.rule === 'not-readable' && (problem.file === file || (problem.file?.startsWith(`${file}#`) ?? false));
}

function allowedRow(
  { operation, member, values, formats }: Readonly<Record<string, unknown>>,
  reason: string,
  reject: (what: string) => MisuseError,
): CheckedAllowance {
  if (!isAction(operation)) throw reject(`${String(operation)} is not an operation of these packages`);
  const rows = responseRows(operation).filter((row) => names(row, member));
  if (rows.length === 0) throw reject(`no response of ${operation} has ${String(member)}`);
  const isFormats = Array.isArray(formats) && formats.every((format) => format === 'json' || format === 'xml');
  if (formats !== undefined && !(isFormats && formats.length > 0)) throw reject('the formats are not json and xml');
  if (values !== undefined && !(Array.isArray(values) && values.length > 0)) throw reject('the values are not a list');
  const wanted =
    values === undefined
      ? rows
      : (values as unknown[]).map((value) => {
          const row = rows.find(
            ({ code, name }) => code !== undefined && (name === value || String(code) === String(value)),
          );
          if (row === undefined) throw reject(`${operation} ${String(member)} has no value ${JSON.stringify(value)}`);
          return row;
        });
  const lacks = (wire: string, format?: unknown) => (problem: Problem) =>
    (problem.rule === 'not-shown' || problem.rule === 'weak-evidence') &&
    problem.action === operation &&
    problem.wire === wire &&
    (format === undefined || problem.format === format);
  const targets = wanted.flatMap((row) =>
    isFormats ? (formats as unknown[]).map((format) => lacks(rowName(row), format)) : [lacks(rowName(row))],
  );
  const of = values === undefined ? '' : `=${(values as unknown[]).join(',')}`;
  return {
    name: `${operation} ${String(member)}${of}`,
    reason,
    needed: values === undefined ? 'some' : 'each',
    targets,
  };
}

/** Removes allowed gaps from the problems. An allowance that is no longer needed is a problem itself. */
export function applyAllowances(
  problems: readonly Problem[],
  allowances: readonly CheckedAllowance[],
): { readonly problems: readonly Problem[]; readonly allowed: readonly Problem[] } {
  const reasonOf = (problem: Problem) =>
    allowances.find(({ targets }) => targets.some((matches) => matches(problem)))?.reason;
  const stale = allowances.filter(({ needed, targets }) => {
    const isNeeded = (matches: (problem: Problem) => boolean) => problems.some(matches);
    return needed === 'each' ? !targets.every(isNeeded) : !targets.some(isNeeded);
  });
  return {
    problems: [
      ...problems.filter((problem) => reasonOf(problem) === undefined),
      ...stale.map(({ name }): Problem => {
        return {
          rule: 'stale-allowance',
          message: `the allow-list has ${name}, which is no longer needed: remove it`,
        };
      }),
    ],
    allowed: problems.flatMap((problem): Problem[] => {
      const reason = reasonOf(problem);
      return reason === undefined
        ? []
        : [{ ...problem, rule: 'allowed', message: `${problem.message}; allowed: ${reason}` }];
    }),
  };
}
