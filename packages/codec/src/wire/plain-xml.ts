/**
 * Plain XML, read directly into the model: elements of the contract, text, and references in it, in one pass over the text that makes
 * no tree. All known responses of the service are plain. At the first construct that is not plain (an attribute, a prefix, a comment, CDATA,
 * an unknown element or code, a member that is missing, repeated or of another type) the pass stops, and its caller reads the document from
 * the start with `readXml`, which also reports errors. So this file never decides that a document is wrong.
 */
import { DecodeError } from '../errors.ts';
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
import { decodeReferences, reference } from './xml-text.ts';

/** @param root name of the root element */
export function plainXmlReader(root: string, plan: StructPlan): ReadPlain {
  const [startTag, endTag] = [`<${root}>`, `</${root}>`];
  const readRoot = structReader(plan);
  return (text) => {
    const at = afterSpace(text, afterDeclaration(text));
    if (!text.startsWith(startTag, at) || unusual.test(text) || text.includes(']]>')) return undefined;
    const cursor = { text, at: at + startTag.length, hasReferences: text.includes('&') };
    try {
      const model = readRoot(cursor, endTag) as Record<string, ModelValue>;
      return afterSpace(text, cursor.at) === text.length ? model : undefined;
    } catch (error) {
      if (error === notPlain || error instanceof DecodeError) return undefined;
      throw error;
    }
  };
}

/** Characters that XML does not allow, and the carriage return, which XML reads as a line feed. */
// oxlint-disable-next-line no-control-regex -- control characters are what this pattern looks for
const unusual = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

const declarations = ['"', "'"].map((quote) => `<?xml version=${quote}1.0${quote} encoding=${quote}UTF-8${quote}?>`);

function afterDeclaration(text: string): number {
  return declarations.find((declaration) => text.startsWith(declaration))?.length ?? 0;
}

interface Cursor {
  readonly text: string;
  /** Position of the next character. */
  at: number;
  readonly hasReferences: boolean;
}

/** Reads the content of an element and the given end tag. */
type Reader = (cursor: Cursor, endTag: string) => ModelValue;

const readers: Readers<Reader> = {
  string: readText,
  integer: readInteger,
  boolean: readBoolean,
  enum: enumReader,
  list: listReader,
  struct: structReader,
};

function readText(cursor: Cursor, endTag: string): string {
  const { text, at } = cursor;
  const end = text.indexOf('<', at);
  if (!text.startsWith(endTag, end)) stop();
  cursor.at = end + endTag.length;
  const content = text.slice(at, end);
  return cursor.hasReferences && content.includes('&') ? withoutReferences(content) : content;
}

function withoutReferences(content: string): string {
  if (content.replace(reference, '').includes('&')) stop();
  return decodeReferences(content);
}

/** Maximum number of digits with which every number is a safe integer. */
const safeDigits = 15;

function readInteger(cursor: Cursor, endTag: string): number {
  const { text } = cursor;
  const isNegative = text.charCodeAt(cursor.at) === 0x2d;
  const start = isNegative ? cursor.at + 1 : cursor.at;
  let at = start;
  let integer = 0;
  for (;;) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    integer = integer * 10 + digit;
    at += 1;
  }
  if (at === start || at - start > safeDigits || !text.startsWith(endTag, at)) stop();
  cursor.at = at + endTag.length;
  // No minus zero in the model.
  return isNegative && integer !== 0 ? -integer : integer;
}

function readBoolean(cursor: Cursor, endTag: string): boolean {
  const word = readText(cursor, endTag);
  if (word !== 'true' && word !== 'false') stop();
  return word === 'true';
}

function enumReader({ names }: EnumPlan): Reader {
  return (cursor, endTag) => names.get(readInteger(cursor, endTag)) ?? stop();
}

function listReader({ item, items }: ListPlan): Reader {
  const [startTag, itemEndTag] = [`<${item}>`, `</${item}>`];
  const readItem = readerOf(items, readers);
  return (cursor, endTag) => {
    const list: ModelValue[] = [];
    for (;;) {
      const at = toTag(cursor);
      if (!cursor.text.startsWith(startTag, at)) break;
      cursor.at = at + startTag.length;
      list.push(readItem(cursor, itemEndTag));
    }
    if (!cursor.text.startsWith(endTag, cursor.at)) stop();
    cursor.at += endTag.length;
    return list;
  };
}

/** The element of a member. */
interface Field extends Pick<KnownMember<Reader>, 'index' | 'name' | 'read'> {
  readonly startTag: string;
  readonly endTag: string;
}

function fieldOf({ index, wire, name, read }: KnownMember<Reader>): Field {
  return { index, name, startTag: `<${wire}>`, endTag: `</${wire}>`, read };
}

/** A list or a text may be an empty-element tag. */
function emptyFieldOf({ index, wire, name, kind }: KnownMember<Reader>): Field[] {
  if (kind !== 'list' && kind !== 'string') return [];
  return [{ index, name, startTag: `<${wire}/>`, endTag: '', read: () => (kind === 'list' ? [] : '') }];
}

function structReader(plan: StructPlan): Reader {
  const planned = plannedMembers(plan, readers);
  const known = [...planned, ...ignoredMembers(plan, readers)];
  const fields = planned.map(fieldOf);
  const byTag = new Map(
    [...known.map(fieldOf), ...known.flatMap(emptyFieldOf)].map((field) => [field.startTag, field]),
  );

  return (cursor, endTag) => {
    const { text } = cursor;
    const model: Record<string, ModelValue> = {};
    let isAsPlanned = true;
    let next = 0;
    for (;;) {
      const at = toTag(cursor);
      let field = fields[next];
      if (field === undefined || !text.startsWith(field.startTag, at)) {
        if (text.startsWith(endTag, at)) break;
        isAsPlanned = false;
        field = byTag.get(text.slice(at, text.indexOf('>', at) + 1)) ?? stop();
      }
      if (!isAsPlanned && Object.hasOwn(model, field.name)) stop();
      cursor.at = at + field.startTag.length;
      model[field.name] = field.read(cursor, field.endTag);
      next = field.index + 1;
    }
    cursor.at += endTag.length;
    return isAsPlanned && next === fields.length ? model : inPlanOrder(model, plan.members);
  };
}

/** Where the next tag begins, past whitespace. */
function toTag(cursor: Cursor): number {
  if (cursor.text.charCodeAt(cursor.at) !== 0x3c) cursor.at = afterSpace(cursor.text, cursor.at);
  return cursor.at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character !== 0x20 && character !== 0x0a && character !== 0x09) return at;
    at += 1;
  }
}
