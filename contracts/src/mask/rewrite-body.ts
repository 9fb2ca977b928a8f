/**
 * A body with some of its scalars replaced and nothing else touched: white space, order, quotes and CDATA stay, since
 * they are evidence of the form. The body must have been read before: what is not well-formed is not looked for here.
 */
import type { Format } from '@iot-distribution/codec';

export interface Scalar {
  /** Names from the root to the member, lists left out: `['Data', 'JobInfo', 'items', 'Status']`. */
  readonly path: readonly string[];
  /** Decoded text, or the digits of a number, or `true`, `false`, `null`. */
  readonly text: string;
  /** Whether it is a bare word or number in JSON, which must stay one. */
  readonly bare: boolean;
}

/** Gives what shall stand in a scalar's place; the same text leaves its spelling as it is. */
export type Rewrite = (scalar: Scalar) => string;

export function rewriteScalars(body: string, format: Format, rewrite: Rewrite): string {
  return format === 'json' ? rewriteJson(body, rewrite) : rewriteXml(body, rewrite);
}

const jsonToken = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

function rewriteJson(body: string, rewrite: Rewrite): string {
  /** One entry for each open struct (the name it stands under) or list (the name of the struct's member it is). */
  const open: { readonly kind: '{' | '['; key: string | undefined }[] = [];
  const path = () => open.flatMap(({ key }) => (key === undefined ? [] : [key]));
  let key: string | undefined;
  return body.replace(jsonToken, (token, at: number) => {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ kind: token, key: undefined });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inner?.kind === '{') inner.key = undefined;
    } else if (token === ':') {
      if (inner !== undefined) inner.key = key;
    } else if (token.startsWith('"') && isKey(body, at + token.length, inner?.kind)) key = JSON.parse(token) as string;
    else {
      const bare = !token.startsWith('"');
      const text = bare ? token : (JSON.parse(token) as string);
      const replaced = rewrite({ path: path(), text, bare });
      return replaced === text ? token : bare ? replaced : JSON.stringify(replaced);
    }
    return token;
  });
}

function isKey(body: string, after: number, kind: '{' | '[' | undefined): boolean {
  return kind === '{' && /^\s*:/.test(body.slice(after, after + 64));
}

const xmlToken = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/[^>]+>|<([^\s/>]+)[^>]*?(\/?)>|([^<]+)/g;

function rewriteXml(body: string, rewrite: Rewrite): string {
  const open: string[] = [];
  return body.replace(xmlToken, (token, cdata?: string, name?: string, empty?: string, text?: string) => {
    if (token.startsWith('</')) open.pop();
    else if (name !== undefined && empty !== '/') open.push(name);
    else if (cdata !== undefined) {
      const replaced = rewrite({ path: open.slice(1), text: cdata, bare: false });
      return replaced === cdata ? token : `<![CDATA[${replaced.replaceAll(']]>', '')}]]>`;
    } else if (text !== undefined && text.trim() !== '') {
      const decoded = decodeText(text);
      const replaced = rewrite({ path: open.slice(1), text: decoded, bare: false });
      return replaced === decoded ? token : encodeText(replaced);
    }
    return token;
  });
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return references[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function encodeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
