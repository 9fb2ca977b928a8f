/**
 * The supported part of XML 1.0, checked before the parser: one complete document of elements, text, comments and CDATA. The parser
 * accepts much that is rejected here (truncated documents, text after the root, bare ampersands, wrong end tags), and supports more
 * than responses need (DOCTYPE, entities, processing instructions), which hostile documents exploit.
 *
 * One pass from left to right; each character is checked a fixed number of times.
 */
import { DecodeError } from '../errors.ts';
import { maxDocumentDepth, tooDeep } from './depth.ts';
import { decodeReferences, isXmlText, reference } from './xml-text.ts';

/**
 * Characters that names begin with in XML 1.0, without the colon, and without those that are whitespace to JavaScript or an older reader
 * (U+1680, U+180E, U+FEFF): the parser splits tags at whitespace of any kind, so a name with one would become another name.
 */
const nameStart =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u167F\\u1681-\\u180D\\u180F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFEFE\\uFF00-\\uFFFD';
const localName = `[${nameStart}][${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;
/** With at most one prefix, which the parser drops. */
const qualifiedName = new RegExp(`${localName}(?::${localName})?`, 'y');
const blank = /[ \t\r\n]*/y;
const attributeValue = /[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*')/y;
const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][\w.-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*\?>/;

/**
 * Checks a document, and returns the end of its XML declaration.
 *
 * @throws {DecodeError} unless it is one complete, well-formed document without DOCTYPE, nested at most 32 levels deep
 */
export function checkWellFormed(text: string): { readonly prologEnd: number } {
  if (!isXmlText(text)) throw notXml('contains a character that XML does not allow');
  const open: string[] = [];
  let isRootSeen = false;
  const prologEnd = afterDeclaration(text);
  let at = prologEnd;

  for (;;) {
    const markup = text.indexOf('<', at);
    const end = markup === -1 ? text.length : markup;
    if (open.length > 0) checkText(text, at, end);
    else if (after(blank, text, at) < end) throw notXml('has text outside its root element');
    if (markup === -1) break;
    switch (text.charAt(markup + 1)) {
      case '!':
        at = afterCommentOrCdata(text, markup, open.length > 0);
        break;
      case '?':
        throw notXml('has a processing instruction, or an XML declaration that is not at its start');
      case '/':
        at = afterEndTag(text, markup, open.pop());
        break;
      default: {
        if (open.length === 0 && isRootSeen) throw notXml('has two root elements');
        isRootSeen = true;
        const tag = readStartTag(text, markup);
        if (!tag.isEmpty && open.push(tag.name) > maxDocumentDepth + 1) throw tooDeep();
        at = tag.end;
      }
    }
  }

  if (open.length > 0) throw notXml('is truncated');
  if (!isRootSeen) throw notXml('has no root element');
  return { prologEnd };
}

/** Where a match at a place ends; the place itself when there is none. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function afterDeclaration(text: string): number {
  const [all, , , encoding = 'utf-8'] = declaration.exec(text) ?? [''];
  if (!/^utf-?8$/i.test(encoding)) throw notXml('declares an encoding other than UTF-8');
  return all.length;
}

function checkText(text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (part.includes(']]>')) throw notXml('has the end of a CDATA section without its start');
  checkReferences(part);
}

/** Attributes are not read, but their references must be valid, too. */
function checkReferences(part: string): void {
  if (!part.includes('&')) return;
  if (part.replace(reference, '').includes('&')) throw notXml('has an unknown entity or a bare ampersand');
  decodeReferences(part);
}

function afterCommentOrCdata(text: string, markup: number, isInRoot: boolean): number {
  if (text.startsWith('<!--', markup)) {
    const end = text.indexOf('--', markup + 4);
    if (end === -1 || text.charAt(end + 2) !== '>') throw notXml('has a malformed or unclosed comment');
    return end + 3;
  }
  if (isInRoot && text.startsWith('<![CDATA[', markup)) {
    const end = text.indexOf(']]>', markup + 9);
    if (end === -1) throw notXml('has a CDATA section without an end');
    return end + 3;
  }
  throw notXml('has a DOCTYPE or another declaration, which is not supported');
}

function afterEndTag(text: string, markup: number, name: string | undefined): number {
  if (name === undefined || !text.startsWith(name, markup + 2))
    throw notXml('has an end tag that does not match its start tag');
  const end = after(blank, text, markup + 2 + name.length);
  if (text.charAt(end) !== '>') throw notXml('has an end tag that does not match its start tag');
  return end + 1;
}

interface StartTag {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly end: number;
}

function readStartTag(text: string, markup: number): StartTag {
  let at = after(qualifiedName, text, markup + 1);
  const tagName = text.slice(markup + 1, at);
  if (tagName === '') throw notXml('has a tag without a name');
  let seen: Set<string> | undefined;
  for (;;) {
    const space = after(blank, text, at);
    if (text.charAt(space) === '>') return { name: tagName, isEmpty: false, end: space + 1 };
    if (text.startsWith('/>', space)) return { name: tagName, isEmpty: true, end: space + 2 };
    const nameEnd = after(qualifiedName, text, space);
    const valueEnd = after(attributeValue, text, nameEnd);
    if (space === at || nameEnd === space || valueEnd === nameEnd) throw notXml('has an unclosed tag');
    const attribute = text.slice(space, nameEnd);
    seen ??= new Set();
    if (seen.has(attribute)) throw notXml('has a duplicate attribute in one tag');
    seen.add(attribute);
    checkReferences(text.slice(nameEnd, valueEnd));
    at = valueEnd;
  }
}

export function notXml(what: string): DecodeError {
  return new DecodeError(`the XML body ${what}`, { code: 'InvalidXml' });
}
