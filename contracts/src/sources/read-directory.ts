/** Every recorded response below a folder, from any tool, and a reason for each file without one. */
import { join } from 'node:path';
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { decompressBody, isCompressed } from '../folder/decompress.ts';
import { walkFolder, type Folder, type FolderFile } from '../folder/walk-folder.ts';
import { JsonSyntaxError, memberOf, parseJsonDocument, type JsonNode } from '../json/json-document.ts';
import { MisuseError } from '../misuse-error.ts';
import { placeExchange } from './exchange.ts';
import { attachmentsOf, harEntries, readHar, type Attachments } from './har.ts';
import { isHttpDump, readHttpDump } from './http-dump.ts';
import { folderOf, readIndexed, type Index } from './indexed-recordings.ts';
import { exchangesIn, isJsonLines, readJsonLines } from './json-lines.ts';
import { actionInPath, looksLikeResponse, mentionsCall } from './named-action.ts';
import { nockDefinitions, readNockDefinitions } from './nock-definitions.ts';
import { readPlainBody } from './plain-body.ts';
import { isPostmanCollection, readPostmanExamples } from './postman-examples.ts';
import { joinFound, type Found, type LeftOut } from './recorded-response.ts';
import { readUndiciSnapshots, undiciSnapshots } from './undici-snapshots.ts';

export interface Directory extends Found {
  /** All files, recordings or not: each is searched for secrets. */
  readonly files: readonly FolderFile[];
}

/**
 * Reads a folder once. It writes nothing and opens no connection.
 *
 * @throws {MisuseError} when the folder has an `index.json` that cannot be read: it may show that a recording was edited
 */
export function readDirectory(directory: string): Directory {
  return readFolder(directory, walkFolder(directory));
}

/** The same for the files of a folder in memory. Throws as `readDirectory`. */
export function readFolder(directory: string, { files, unread }: Folder): Directory {
  const contents = new Map(files.map((file) => [file.file, contentOf(file)]));
  const bytes = new Map(files.map((file) => [file.file, file.bytes]));
  const lost = new Map(unread.map(({ file, why }) => [file, why]));
  const indexes = [...contents.keys(), ...lost.keys()].filter(isIndexPath).flatMap((file) => {
    return readIndex(directory, file, contents.get(file), lost.get(file)) ?? [];
  });
  const indexed = indexes.map((index) => readIndexed(index, bytes, lost));
  const known = new Set([...indexes.map(({ file }) => file), ...indexed.flatMap((of) => [...of.known])]);
  const attached = new Set(
    [...contents].flatMap(([file, { node }]) => {
      const entries = node && harEntries(node);
      return entries === undefined ? [] : attachmentsOf(file, entries);
    }),
  );
  const others = files
    .filter(({ file }) => !known.has(file) && !attached.has(file))
    .map(({ file }) => {
      const read = readFile({ directory, file, content: contents.get(file) ?? {}, attachments: bytes });
      return unlisted(file, read, indexes);
    });
  const left = unread
    .filter(({ file }) => !known.has(file))
    .map(({ file, why, lost: broken }): LeftOut => {
      return { file, why, ...(broken && { broken }) };
    });
  const { responses, leftOut } = joinFound([...indexed.map(({ found }) => found), ...others]);
  return { files, responses, leftOut: [...leftOut, ...left] };
}

/** A file, as far as it could be read. */
interface Content {
  /** Not compressed. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Set when the text is one JSON document. */
  readonly node?: JsonNode;
  /** Why there is no text, or no document. */
  readonly why?: string;
}

function contentOf({ bytes: stored }: FolderFile): Content {
  try {
    const bytes = isCompressed(stored) ? decompressBody(stored) : stored;
    return { bytes, ...textOf(bytes) };
  } catch (error) {
    if (error instanceof UnreadableError) return { bytes: stored, why: error.message };
    throw error;
  }
}

function textOf(bytes: Uint8Array): Content {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return { why: error.message };
    throw error;
  }
  try {
    return /^\s*[[{]/.test(text) ? { text, node: parseJsonDocument(text) } : { text };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { text, why: `is not JSON: ${error.message}` };
    throw error;
  }
}

export function isIndexPath(file: string): boolean {
  return file === 'index.json' || file.endsWith('/index.json');
}

/** The index of this package's layout: a list. Other tools use this name for other content, also for lists. */
function readIndex(
  directory: string,
  file: string,
  content: Content | undefined,
  lost: string | undefined,
): Index | undefined {
  const path = join(directory, file);
  if (content === undefined) throw new MisuseError(`${path} ${lost ?? 'does not exist'}`);
  const { text, node, why } = content;
  if (text === undefined || node === undefined) throw new MisuseError(`${path} ${why ?? 'is not JSON'}`);
  const isIndex = node.kind === 'array' && nockDefinitions(node) === undefined && undiciSnapshots(node) === undefined;
  if (isIndex) return { file, text, entries: node.items };
  if (memberOf(firstListed(node), 'file') !== undefined)
    throw new MisuseError(`${path} must be a list, not an object with a list`);
  return undefined;
}

/** The first entry of an index inside an object. */
function firstListed(node: JsonNode): JsonNode | undefined {
  if (node.kind === 'array') return node.items[0];
  return node.kind === 'object'
    ? firstOf(node.members.map(({ value }) => (value.kind === 'array' ? value.items[0] : value)))
    : undefined;
}

function firstOf(nodes: readonly (JsonNode | undefined)[]): JsonNode | undefined {
  return nodes.find((node) => memberOf(node, 'file') !== undefined);
}

/** A file that the index does not list is read and reported: it may have been forgotten. */
function unlisted(file: string, { responses, leftOut }: Found, indexes: readonly Index[]): Found {
  const isGoverned = indexes.some((index) => file.startsWith(folderOf(index.file)));
  if (!isGoverned || responses.length === 0) return { responses, leftOut };
  return { responses, leftOut: [...leftOut, { file, why: 'is not listed in index.json', unlisted: true }] };
}

interface ToRead {
  readonly directory: string;
  readonly file: string;
  readonly content: Content;
  readonly attachments: Attachments;
}

export const documentation =
  /\.(?:md|markdown|mdx|rst|adoc|pdf)$|(?:^|\/)(?:README|LICENSE|LICENCE|NOTICE|CHANGELOG|AUTHORS)(?:\.txt)?$/i;
export const sourceCode =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|java|kt|go|rb|php|cs|fs|rs|swift|sh|bash|ps1|bat|cmd|c|cc|cpp|h|hpp|lua|pl|sql|css|snap)$/i;
const data = /\.(?:json|jsonl|ndjson|har|xml)$/i;

function readFile({ directory, file, content, attachments }: ToRead): Found {
  const { bytes = new Uint8Array(), text, node, why } = content;
  const pathAction = actionInPath(directory, file);
  const isOurs = () => {
    const raw = text ?? Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
    return pathAction !== undefined || data.test(file) || mentionsCall(raw) || looksLikeResponse(raw);
  };
  const leave = (reason: string, broken: boolean): Found => {
    return { responses: [], leftOut: [{ file, why: reason, ...(broken && { broken }) }] };
  };
  if (/(?:^|[/.])(?:model|call)\.json$/.test(file)) return leave('describes a recording, and is not one itself', false);
  if (documentation.test(file)) return leave('is documentation', false);
  if (sourceCode.test(file)) return readSourceCode(text ?? '', leave);
  if (isArchive(bytes)) return leave('is an archive: unpack it', true);
  if (bytes.length === 0) return leave('is empty', pathAction !== undefined || data.test(file));
  if (isHttpDump(bytes)) return readHttpDump(file, bytes, pathAction);
  if (text === undefined) return leave(why ?? 'is not text', isOurs());
  if (node !== undefined) return readDocument({ file, text, node, pathAction, attachments });
  if (text.trimStart().startsWith('<')) return readPlainBody({ file, text, pathAction });
  if (isJsonLines(file, text)) return readJsonLines({ file, text, pathAction, attachments });
  if (/\.(?:json|har)$/i.test(file)) return leave(why ?? 'is not JSON', true);
  return why === undefined ? readPlainBody({ file, text, pathAction }) : leave(why, isOurs());
}

function readSourceCode(text: string, leave: (why: string, broken: boolean) => Found): Found {
  return /\.reply\(/.test(text) && mentionsCall(text)
    ? leave('is code with recordings, which cannot be read: let nock record with output_objects: true', true)
    : leave('is source code', false);
}

function isArchive(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isTar = Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
  const is = (...signature: number[]) =>
    [a, b, c, d].slice(0, signature.length).every((byte, at) => byte === signature[at]);
  return (
    is(0x50, 0x4b, 3, 4) ||
    is(0x37, 0x7a, 0xbc, 0xaf) ||
    is(0x52, 0x61, 0x72, 0x21) ||
    is(0xfd, 0x37, 0x7a, 0x58) ||
    is(0x42, 0x5a, 0x68) ||
    isTar
  );
}

function readDocument({
  file,
  text,
  node,
  pathAction,
  attachments,
}: {
  readonly file: string;
  readonly text: string;
  readonly node: JsonNode;
  readonly pathAction: ReturnType<typeof actionInPath>;
  readonly attachments: Attachments;
}): Found {
  const leave = (why: string, broken: boolean): Found => {
    return { responses: [], leftOut: [{ file, why, ...(broken && { broken }) }] };
  };
  const source = { file, text, node };
  const archive = harEntries(node);
  if (archive !== undefined) return readHar(source, archive, attachments);
  if (/\.har$/i.test(file)) return leave('is named like an HTTP archive, but has no entries', true);
  const definitions = nockDefinitions(node);
  if (definitions !== undefined) return readNockDefinitions(source, definitions);
  const snapshots = undiciSnapshots(node);
  if (snapshots !== undefined) return readUndiciSnapshots(source, snapshots);
  if (isPostmanCollection(node)) return readPostmanExamples(source);
  const exchanges = exchangesIn(file, text, node, attachments);
  if (exchanges !== undefined) return joinFound(exchanges.map((exchange) => placeExchange({ file, ...exchange })));
  if (isPlan(node)) return leave('lists what to record, and is not a recording', false);
  if (isUses(node)) return leave('lists what a consumer uses, and is not a recording', false);
  if (node.kind === 'object') return readPlainBody({ file, text, pathAction });
  const isOurs = pathAction !== undefined || mentionsCall(text) || looksLikeResponse(text);
  return leave('is a JSON list of an unknown tool', isOurs);
}

/** The `calls.json` of `record`. */
function isPlan(node: JsonNode): boolean {
  return (
    node.kind === 'array' &&
    node.items.length > 0 &&
    node.items.every((item) => memberOf(item, 'action') !== undefined && memberOf(item, 'input') !== undefined)
  );
}

/** The `uses.json` of `--consumer`. */
function isUses(node: JsonNode): boolean {
  return memberOf(node, 'operations')?.kind === 'object' && memberOf(node, 'RequestId') === undefined;
}
