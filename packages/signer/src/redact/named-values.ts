import type { Range } from './decoded-layers.ts';
import { isSecretName } from './is-secret-name.ts';

/** Values that are not secrets, under the name of one. */
const noValue = /^(?:null|undefined|none|nil|true|false)$/i;
/** Headers whose values have several parts. */
const severalParts = /(?:authorization|cookies?)$/i;
/** In an Authorization of V3 only the signature is a secret, and it has its own name. */
const v3Authorization = /ACS\d-[A-Z\d-]{1,40} Credential=[^,\s"'\\]*, ?SignedHeaders=[^,\s"'\\]*, ?Signature=/y;

// What separates a name from its value: in forms, headers, JSON and printed objects; in HAR; in lists of names and values; in XML; in
// command lines. Each match is bounded by its line or by the characters that it begins with.
const assignment =
  /["'`\]]?[ \t]{0,40}(?:=>?|:)[ \t]{0,40}(?:\r?\n[ \t]{1,40}(?=["'`]))?(?:[bfru]{1,2}(?=(["'])[^"'\r\n]+\1))?/iy;
const harValue = /["'`]\s{0,40},?\s{0,40}["'`]?value["'`]?\s{0,40}[:=]\s{0,40}/iy;
const nextItem = /["'`]\s{0,40},\s{0,40}(?=["'`])/y;
const startTag = /(?:\s[^<>]{0,200})?>/y;
const optionValue = /[ \t]{1,40}(?!-)/y;

const lineEnd = /(?=\\[rn]|[\r\n]|$)/g;
const quoted: Readonly<Record<string, RegExp>> = {
  '"': /(?:\\.|""|[^\\"\r\n])*/y,
  "'": /(?:\\.|''|[^\\'\r\n])*/y,
  '`': /(?:\\.|``|[^\\`\r\n])*/y,
};
const upToQuote: Readonly<Record<string, RegExp>> = { '"': /[^"\r\n]*/y, "'": /[^'\r\n]*/y, '`': /[^`\r\n]*/y };
const listed = /[^\]]*/y;
const formValue = /[^&\r\n]*/y;
const run = /[^\s&"<>\\]*/y;

/**
 * Where the values of secrets are in a text that is not encoded, in the formats that the protocol and its tools write.
 *
 * A text that was searched as part of a value is not searched again, so the time is proportional to the length of the text.
 */
export function* findNamedValues(text: string): Generator<Range> {
  const names = /[A-Za-z_][\w.-]*/g;
  let lastEndTag = 0;

  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const [name] = found;
    const end = names.lastIndex;
    const at = startOfValue(found.index, end);
    if (at === undefined || !isSecretName(name)) continue;
    const value = valueAt(at, found.index, name, text.slice(end, at));
    if (value === undefined || value[1] <= value[0]) continue;
    yield value;
    names.lastIndex = value[1];
  }

  function startOfValue(nameStart: number, nameEnd: number): number | undefined {
    const before = text.slice(Math.max(0, nameStart - 42), nameStart);
    return (
      endOf(assignment, text, nameEnd) ??
      endOf(harValue, text, nameEnd) ??
      (/[[(,]\s{0,40}["'`]-{0,2}$/.test(before) ? endOf(nextItem, text, nameEnd) : undefined) ??
      (before.endsWith('-') ? endOf(optionValue, text, nameEnd) : undefined) ??
      (before.endsWith('<') ? endOf(startTag, text, nameEnd) : undefined)
    );
  }

  function valueAt(at: number, nameStart: number, name: string, delimiter: string): Range | undefined {
    const before = text[nameStart - 1] ?? '';
    const opening = text[at] ?? '';
    const isQuoted = opening in quoted;
    // The members of an object have their own names.
    if (opening === '{' || endOf(v3Authorization, text, isQuoted ? at + 1 : at) !== undefined) return undefined;
    if (delimiter.endsWith('>') && before === '<') return [at, endOfElement(at)];
    if (isQuoted) return [at + 1, endOf(quoted[opening], text, at + 1) ?? at];
    if (opening === '[') return trim(text, at + 1, endOf(listed, text, at + 1), /["'`\s]/);
    // As in: curl -H "Authorization: …"
    if (before in quoted && delimiter.startsWith(':'))
      return trim(text, at, endOf(upToQuote[before], text, at), /[\\\s]/);
    const toLineEnd = severalParts.test(name) || (/:| =/.test(delimiter) && startsLine(nameStart));
    if (toLineEnd && delimiter.includes('=')) return trim(text, at, endOf(formValue, text, at), /\s/);
    if (toLineEnd) return trim(text, at, endOf(lineEnd, text, at), /\s/);
    const value = trim(text, at, endOf(run, text, at), /[)\]}'`,;]/);
    return noValue.test(text.slice(value[0], Math.min(value[1], at + 10))) ? undefined : value;
  }

  /** After an indent, and the arrows of tools that print traffic. */
  function startsLine(nameStart: number): boolean {
    return /(?:^|[\r\n])[ \t<>|*-]*$/.test(text.slice(Math.max(0, nameStart - 42), nameStart));
  }

  /** Up to the end tag, or to the end of the line when no end tag follows. */
  function endOfElement(at: number): number {
    if (lastEndTag >= 0 && lastEndTag < at) lastEndTag = text.indexOf('</', at);
    return lastEndTag < 0 ? (endOf(lineEnd, text, at) ?? at) : lastEndTag;
  }
}

/** Where a match that begins at this place ends. */
function endOf(expression: RegExp | undefined, text: string, at: number): number | undefined {
  if (expression === undefined) return undefined;
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

/** A range without the surrounding characters that do not belong to the value. */
function trim(text: string, from: number, to: number = from, around: RegExp): Range {
  let [start, end] = [from, to];
  while (end > start && around.test(text[end - 1] ?? '')) end--;
  while (start < end && around.test(text[start] ?? '')) start++;
  return [start, end];
}

/** The passwords in URLs such as `https://user:password@host`, as proxies are configured. */
export function* findUrlPasswords(text: string): Generator<Range> {
  for (const match of text.matchAll(/:\/\/[^\s/?#@:"'<>]*:([^\s/?#@"'<>]+)@/g)) {
    const end = match.index + match[0].length - '@'.length;
    yield [end - (match[1] as string).length, end];
  }
}

/** Whether a text is an Authorization of V3. */
export function isV3Authorization(text: string): boolean {
  return endOf(v3Authorization, text, 0) !== undefined;
}
