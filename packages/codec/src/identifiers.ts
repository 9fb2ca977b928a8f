/**
 * The request id and the error code in a body that violates the contract: truncated, not well-formed, in another character set,
 * or in an undocumented shape. People need both for questions to the vendor, so a wrong guess would do harm: a value counts only if
 * the body has no other value under its name.
 */

/** Identifiers in a body. */
export interface Identifiers {
  readonly requestId: string | undefined;
  readonly code: string | undefined;
}

/** The names in JSON and in XML, in any case, with a value in the form of an identifier. */
const requestIds = spellings('RequestId', '[\\w.-]{1,128}');
const codes = spellings('(?:Error)?Code', '[a-z][\\w.-]{0,127}');

/** Maximum length of the searched part at either end, in bytes or characters: an error response is short. */
const searched = 65_536;

export function identifiersIn(body: string | Uint8Array): Identifiers {
  const [start, end] = [body.slice(0, searched), body.slice(Math.max(searched, body.length - searched))];
  const text = `${asText(start)}\n${asText(end)}`;
  return { requestId: onlyOne(text, requestIds), code: onlyOne(text, codes) };
}

function spellings(name: string, value: string): RegExp {
  return new RegExp(`"${name}"\\s*:\\s*"\\s*(${value})\\s*"|<${name}>\\s*(${value})\\s*</${name}>`, 'gi');
}

function onlyOne(text: string, pattern: RegExp): string | undefined {
  const values = new Set(Array.from(text.matchAll(pattern), ([, json, xml]) => json ?? xml));
  return values.size === 1 ? values.values().next().value : undefined;
}

/** Independent of the character set: identifiers are ASCII. */
function asText(part: string | Uint8Array): string {
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
}
