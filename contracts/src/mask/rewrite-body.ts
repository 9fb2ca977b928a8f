/**
 * Replaces values and names of a body, and nothing else: whitespace, order, quotes and CDATA stay, since they are
 * evidence of the form. The body must have been read before: it is not checked here.
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

/** Returns the replacement of a scalar; the same text keeps its spelling. */
export type Rewrite = (scalar: Scalar) => string;

/** The replacements for each part of a body. */
export interface BodyRewrite {
  readonly scalar: Rewrite;
  /** The name of a member or an element; `path` ends with it. Prefixes of elements are removed. */
  readonly name?: (path: readonly string[]) => string;
  /** The value of an attribute, except those of the XML declaration and of namespaces. */
  readonly attribute?: (text: string) => string;
  /** The text of a comment, or of a processing instruction after its target. */
  readonly comment?: (text: string) => string;
}

/** Replaces values alone. */
export function rewriteScalars(body: string, format: Format, rewrite: Rewrite): string {
  return rewriteBody(body, format, { scalar: rewrite });
}

export function rewriteBody(body: string, format: Format, rewrite: BodyRewrite): string {
  return format === 'json' ? rewriteJson(body, rewrite) : rewriteXml(body, rewrite);
}

const jsonToken = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

function rewriteJson(body: string, { scalar, name }: BodyRewrite): string {
  /** One entry per open struct (its name) or list (the name of its member). */
  const open: { readonly kind: '{' | '['; key: string | undefined }[] = [];
  const path = () => open.flatMap(({ key }) => (key === undefined ? [] : [key]));
  let key: string | undefined;
  return body.replace(jsonToken, (token, at: number) => {
    const inner = open.at(-1);
    if (token === '{' || token === '[') open.push({ kind: token, key: undefined });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inner?.kind === '{') inner.key = undefined;
    } else if (token === ':') {
      if (inner !== undefined) inner.key = key;
    } else if (token.startsWith('"') && isKey(body, at + token.length, inner?.kind)) {
      key = JSON.parse(token) as string;
      const replaced = name?.([...path(), key]) ?? key;
      return replaced === key ? token : JSON.stringify(replaced);
    } else {
      const bare = !token.startsWith('"');
      const text = bare ? token : (JSON.parse(token) as string);
      const replaced = scalar({ path: path(), text, bare });
      return replaced === text ? token : bare ? replaced : JSON.stringify(replaced);
    }
    return token;
  });
}

function isKey(body: string, after: number, kind: '{' | '[' | undefined): boolean {
  return kind === '{' && /^\s*:/.test(body.slice(after, after + 64));
}

const attributes = String.raw`(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*`;
const xmlToken = new RegExp(
  [
    String.raw`<\?(?<target>[^\s?]+)(?<instruction>[\s\S]*?)\?>`,
    String.raw`<!--(?<comment>[\s\S]*?)-->`,
    String.raw`<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>`,
    String.raw`<\/(?<closed>[^\s>]+)\s*>`,
    String.raw`<(?<opened>[^\s/>]+)(?<attributes>${attributes})(?<empty>\/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'g',
);

type XmlToken = Readonly<Record<string, string | undefined>>;

function rewriteXml(body: string, rewrite: BodyRewrite): string {
  /** The name of each open element, and its replacement. */
  const open: { readonly name: string; readonly written: string }[] = [];
  const path = () => open.slice(1).map(({ name }) => name);
  return body.replace(xmlToken, (token, ...rest: unknown[]) => {
    const found = rest.at(-1) as XmlToken;
    const { target, instruction = '', comment, cdata, closed, opened, empty, text } = found;
    if (target !== undefined) {
      return target === 'xml' ? token : `<?${target}${rewrite.comment?.(instruction) ?? instruction}?>`;
    }
    if (comment !== undefined) return `<!--${rewrite.comment?.(comment) ?? comment}-->`;
    if (closed !== undefined) {
      const { name, written } = open.pop() ?? { name: closed, written: closed };
      return written === name ? token : token.replace(closed, closed.replace(localName(closed), written));
    }
    if (opened !== undefined) {
      const name = localName(opened);
      const written = open.length === 0 ? name : (rewrite.name?.([...path(), name]) ?? name);
      if (empty !== '/') open.push({ name, written });
      const shown = written === name ? opened : opened.replace(name, written);
      return `<${shown}${rewriteAttributes(found['attributes'] ?? '', rewrite)}${empty}>`;
    }
    if (cdata !== undefined) {
      const replaced = rewrite.scalar({ path: path(), text: cdata, bare: false });
      return replaced === cdata ? token : `<![CDATA[${replaced.replaceAll(']]>', '')}]]>`;
    }
    if (text === undefined || text.trim() === '') return token;
    const decoded = decodeText(text);
    const replaced = rewrite.scalar({ path: path(), text: decoded, bare: false });
    return replaced === decoded ? token : encodeText(replaced);
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function rewriteAttributes(text: string, { attribute }: BodyRewrite): string {
  if (attribute === undefined) return text;
  return text.replace(/([^\s=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g, (whole, name, equals, double, single) => {
    if (/^xmlns(?::|$)/.test(String(name))) return whole;
    const value = decodeText(String(double ?? single));
    const replaced = attribute(value);
    return replaced === value ? whole : `${name}${equals}"${encodeText(replaced).replaceAll('"', '&quot;')}"`;
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
