/** HTTP archives, as browsers, proxies, Playwright and Polly.JS write them. */
import { posix } from 'node:path';
import { memberOf, type JsonNode } from '../json/json-document.ts';
import { asList, asStatus, asStruct, asText, type UnknownStruct } from '../json/unknown-value.ts';
import type { Body, Exchange } from './exchange.ts';
import { dayOf, headersOf, readEntries, type JsonSource } from './json-source.ts';
import { requestedAction } from './named-action.ts';
import { hostOf } from './provenance-of-host.ts';
import type { Found } from './recorded-response.ts';

/** Bytes of the files of a folder, by path: Playwright stores bodies next to the archive. */
export type Attachments = ReadonlyMap<string, Uint8Array>;

/** The entries of an archive; `undefined` for any other document. */
export function harEntries(node: JsonNode): readonly JsonNode[] | undefined {
  const entries = memberOf(memberOf(node, 'log'), 'entries');
  return entries?.kind === 'array' ? entries.items : undefined;
}

/** Files with the bodies of an archive, which are not separate recordings. */
export function attachmentsOf(file: string, entries: readonly JsonNode[]): string[] {
  return entries.flatMap((entry) => {
    const bodies = [memberOf(memberOf(entry, 'request'), 'postData'), memberOf(memberOf(entry, 'response'), 'content')];
    return bodies.flatMap((body) => {
      const name = memberOf(body, '_file');
      return name?.kind === 'string' ? (pathNextTo(file, name.text) ?? []) : [];
    });
  });
}

export function readHar(source: JsonSource, entries: readonly JsonNode[], attachments: Attachments): Found {
  return readEntries(source, entries, ({ struct }) => [exchangeOfHar(source.file, struct, attachments)]);
}

/** One entry of an archive; some tools also log it as a separate line. */
export function exchangeOfHar(file: string, entry: UnknownStruct, attachments: Attachments): Omit<Exchange, 'file'> {
  const request = asStruct(entry['request']) ?? {};
  const response = asStruct(entry['response']);
  const url = asText(request['url']) ?? '';
  const content = asStruct(response?.['content']);
  return {
    method: asText(request['method']),
    action: requestedAction(url, formOf(file, request, attachments), headersOf(request['headers'])),
    host: hostOf(url),
    address: asText(entry['serverIPAddress']),
    date: dayOf(entry['startedDateTime']),
    status: asStatus(response?.['status']),
    body: content === undefined ? { missing: 'is not recorded' } : bodyOf(file, content, response, attachments),
  };
}

/** The parameters in the body. A browser may store them as a list with an empty text. */
function formOf(file: string, request: UnknownStruct, attachments: Attachments): unknown {
  const data = asStruct(request['postData']) ?? {};
  const listed = Object.fromEntries(
    asList(data['params']).flatMap((item) => {
      const { name, value } = asStruct(item) ?? {};
      return typeof name === 'string' ? [[name, value]] : [];
    }),
  );
  if (listed['Action'] !== undefined) return listed;
  const text = asText(data['text']);
  if (text !== undefined && text !== '') return text;
  const attached = attachments.get(pathNextTo(file, asText(data['_file']) ?? '') ?? '');
  return attached === undefined ? undefined : new TextDecoder().decode(attached);
}

function bodyOf(
  file: string,
  content: UnknownStruct,
  response: UnknownStruct | undefined,
  attachments: Attachments,
): Body {
  const contentEncoding = headersOf(response?.['headers'])['content-encoding'];
  const name = asText(content['_file']);
  if (name !== undefined) {
    const path = pathNextTo(file, name);
    if (path === undefined) return { missing: 'is in a file outside the folder' };
    const bytes = attachments.get(path);
    return bytes === undefined ? { missing: 'is in a file that does not exist' } : { bytes, contentEncoding };
  }
  const text = asText(content['text']);
  if (text === undefined) return { missing: 'is not recorded' };
  const encoding = content['encoding'] ?? '';
  if (encoding === 'base64') return bytesOf(text, contentEncoding);
  return encoding === '' || encoding === 'utf8' || encoding === 'utf-8'
    ? { text }
    : { missing: 'is in an unsupported encoding' };
}

/** Polly.JS stores the pieces of a binary body as a JSON list, in base64 or hexadecimal. */
function bytesOf(text: string, contentEncoding: string | undefined): Body {
  const pieces = text.trimStart().startsWith('[') ? piecesOf(text) : ([text] as const);
  const bytes = pieces?.map((piece) => decoded(piece.replace(/\s/g, '')));
  if (bytes === undefined || bytes.includes(undefined)) return { missing: 'is declared as base64, but is not' };
  return { bytes: Buffer.concat(bytes.filter((piece) => piece !== undefined)), contentEncoding };
}

function piecesOf(text: string): readonly string[] | undefined {
  try {
    const pieces = asList(JSON.parse(text));
    return pieces.every((piece) => typeof piece === 'string') ? pieces : undefined;
  } catch {
    return undefined;
  }
}

function decoded(text: string): Buffer | undefined {
  if (/^(?:[0-9a-f]{2})+$/.test(text) && /^(?:1f8b|7b|3c)/.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1
    ? Buffer.from(text, 'base64')
    : undefined;
}

/** The path of a file that another file refers to; `undefined` if it leads out of the folder. */
function pathNextTo(file: string, name: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(file), name.replaceAll('\\', '/')));
  return name === '' || name.startsWith('/') || path === '..' || path.startsWith('../') ? undefined : path;
}
