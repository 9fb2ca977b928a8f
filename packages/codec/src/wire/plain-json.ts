/**
 * Plain JSON, read directly into the model: compact, without escapes, with the members of the contract. `JSON.parse` makes the tree, and
 * one walk over it makes the model and counts characters: the compact form of a tree that was read without loss has exactly as many
 * characters as its text. Whitespace, a repeated key, an unknown member, a fraction like `1.0` and a minus zero all make the text longer
 * than the count. `readJson` reads everything else: it keeps the digits of every number and reports what is wrong.
 */
import type { ModelValue } from './model.ts';
import {
  ignoredMembers,
  inPlanOrder,
  notPlain,
  plannedMembers,
  readerOf,
  stop,
  type KnownMember,
  type Readers,
  type ReadPlain,
} from './plain-model.ts';
import type { EnumPlan, ListPlan, StructPlan } from './plan.ts';

export function plainJsonReader(plan: StructPlan): ReadPlain {
  const readRoot = structReader(plan);
  return (text) => {
    if (text.includes('\\') || isObjectPolluted()) return undefined;
    try {
      const account = { text, at: 0 };
      const model = readRoot(JSON.parse(text), account, '');
      return account.at === text.length ? (model as Record<string, ModelValue>) : undefined;
    } catch (error) {
      if (error === notPlain || error instanceof SyntaxError) return undefined;
      throw error;
    }
  };
}

/** Whether Object.prototype has enumerable members: they would count as members of the response. */
function isObjectPolluted(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

interface Account {
  readonly text: string;
  /** Where the next value begins, if everything before it is plain. */
  at: number;
}

/** Makes the model of a value, and adds its characters to the count. */
type Reader = (value: unknown, account: Account, key: string) => ModelValue;

const readers: Readers<Reader> = {
  string: readText,
  integer: readInteger,
  boolean: readBoolean,
  enum: enumReader,
  list: listReader,
  struct: structReader,
};

function readText(value: unknown, account: Account): string {
  if (typeof value !== 'string') stop();
  account.at += value.length + 2;
  return value;
}

function readInteger(value: unknown, account: Account, key: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return readQuotedInteger(value, account);
  const end = account.at + digitsOf(value);
  if (value % 100 === 0 && value !== 0 && !isSpelledOut(key, value, account, end)) stop();
  account.at = end;
  return value;
}

function readQuotedInteger(value: unknown, account: Account): number {
  // Of up to 15 digits any is a safe integer.
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) stop();
  account.at += value.length + 2;
  const integer = Number(value);
  // No minus zero in the model.
  return integer === 0 ? 0 : integer;
}

function readBoolean(value: unknown, account: Account): boolean {
  if (typeof value === 'boolean') {
    account.at += value ? 4 : 5;
    return value;
  }
  if (value !== 'true' && value !== 'false') stop();
  account.at += value.length + 2;
  return value === 'true';
}

function enumReader({ names }: EnumPlan): Reader {
  return (value, account, key) => names.get(readInteger(value, account, key)) ?? stop();
}

function listReader({ item = '', items }: ListPlan): Reader {
  const readItem = readerOf(items, readers);
  return (value, account) => {
    const given = (value as Readonly<Record<string, unknown>> | null)?.[item];
    if (!Array.isArray(given)) stop();
    // {"item":[
    account.at += item.length + 5;
    const list: ModelValue[] = [];
    for (const one of given as readonly unknown[]) {
      list.push(readItem(one, account, item));
      account.at += 1;
    }
    account.at += list.length === 0 ? 2 : 1;
    return list;
  };
}

interface Field extends KnownMember<Reader> {
  /** Characters of the key, with its quotes, the colon, and the brace or comma before it. */
  readonly length: number;
  readonly isText: boolean;
}

function fieldOf(member: KnownMember<Reader>): Field {
  return { ...member, length: member.wire.length + 4, isText: member.kind === 'string' };
}

function structReader(plan: StructPlan): Reader {
  const fields = plannedMembers(plan, readers).map(fieldOf);
  const ignored = ignoredMembers(plan, readers).map(fieldOf);
  const byWire = new Map([...fields, ...ignored].map((field) => [field.wire, field]));

  return (value, account) => {
    if (typeof value !== 'object' || value === null) stop();
    const struct = value as Readonly<Record<string, unknown>>;
    const model: Record<string, ModelValue> = {};
    let isAsPlanned = true;
    let next = 0;
    const start = account.at;
    let at = start;
    // Each key with the brace or the comma before it; the last brace is added below.
    for (const key in struct) {
      let field = fields[next];
      if (field === undefined || field.wire !== key) {
        isAsPlanned = false;
        field = byWire.get(key) ?? stop();
      }
      at += field.length;
      const member = struct[key];
      if (typeof member === 'string' && field.isText) {
        at += member.length + 2;
        model[field.name] = member;
      } else if (member === null) {
        at += 4;
        isAsPlanned = false;
      } else {
        account.at = at;
        model[field.name] = field.read(member, account, key);
        at = account.at;
      }
      next = field.index + 1;
    }
    const isEmpty = at === start;
    // An empty list has as many characters as an empty struct.
    if (isEmpty && Array.isArray(value)) stop();
    account.at = isEmpty ? at + 2 : at + 1;
    return isAsPlanned && next === fields.length ? model : inPlanOrder(model, plan.members);
  };
}

/**
 * Whether an integer that ends in two zeros is written out in the text digit by digit, between its key and the next member. Only for such an
 * integer, an exponent can be as short as its digits or shorter (`1e2`), and so compensate for something that was lost elsewhere.
 * Only the member itself can look like it: without escapes each quote is the edge of a string, and the text between two
 * strings never begins with a letter.
 */
function isSpelledOut(key: string, integer: number, { text, at }: Account, end: number): boolean {
  return (
    isLetter(key.charCodeAt(0)) &&
    text.startsWith(`"${key}":`, at - key.length - 3) &&
    digitsIn(text, at, end) === integer &&
    (text.charCodeAt(end) === comma || text.charCodeAt(end) === closingBrace)
  );
}

const comma = 0x2c;
const closingBrace = 0x7d;
const zero = 0x30;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The integer in a text of digits only; NaN for any other text. */
function digitsIn(text: string, start: number, end: number): number {
  let integer = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    integer = integer * 10 + digit;
  }
  return integer;
}

/** Number of characters of an integer. Making its text only to measure it would cost as much as parsing it. */
function digitsOf(integer: number): number {
  if (integer < 0) return 1 + digitsOf(-integer);
  // A time has 13 digits.
  let digits = integer < 1e9 ? 1 : 10;
  for (let limit = integer < 1e9 ? 10 : 1e10; integer >= limit; limit *= 10) digits += 1;
  return digits;
}
