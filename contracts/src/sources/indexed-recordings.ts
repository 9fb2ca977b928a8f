/**
 * Our own layout: `index.json`, and the bodies that it lists. Where other people's indexes use
 * other words, or say nothing, the body itself shows it, except for its provenance.
 */
import { isAction } from '@iot-distribution/codec';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { decompressBody } from '../folder/decompress.ts';
import { linesOf, valueOf, type JsonNode } from '../json/json-document.ts';
import { asStruct, asText, type UnknownStruct } from '../json/unknown-value.ts';
import { isProvenance } from '../provenance.ts';
import { isLayer } from '../recording-index.ts';
import { caseOf, companionNames } from '../recordings.ts';
import { actionInPath, actionLike, actionOfRoot } from './named-action.ts';
import { isGatewayErrorBody } from './plain-body.ts';
import { formatOfRecording, joinFound, type Found, type LeftOut } from './recorded-response.ts';

export interface Index {
  /** Path of the index below the folder that is read; what it lists stands next to it or below. */
  readonly file: string;
  readonly text: string;
  readonly entries: readonly JsonNode[];
}

export interface IndexedFiles {
  readonly found: Found;
  /** Files that the index lists, or that say what a listed one promises. */
  readonly known: ReadonlySet<string>;
}

export function readIndexed(
  index: Index,
  files: ReadonlyMap<string, Uint8Array>,
  unread: ReadonlyMap<string, string>,
): IndexedFiles {
  const known = new Set<string>();
  const line = linesOf(index.text);
  const found = index.entries.map((node, position): Found => {
    const at = { file: index.file, line: line(node.start) };
    const fail = (why: string): Found => ({
      responses: [],
      leftOut: [{ ...at, why: `has an entry ${position + 1} ${why}`, broken: true }],
    });
    const entry = asStruct(valueOf(node));
    if (entry === undefined) return fail('that is no object');
    const listed = entry['file'];
    if (typeof listed !== 'string' || !isBelow(listed)) return fail('whose file is no path below the folder');
    const file = folderOf(index.file) + listed;
    if (known.has(file)) return fail(`for ${listed}, which an entry before it lists`);
    known.add(file);
    const why = unread.get(file);
    if (why !== undefined) return { responses: [], leftOut: [{ file, why, broken: true }] };
    return readEntry(file, entry, files, known);
  });
  return { found: joinFound(found), known };
}

/** The folder of a path, with a slash at its end; empty for none. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** A path with forward slashes that stays in the folder. Part of a name on Linux, a backslash is none of ours. */
function isBelow(file: string): boolean {
  const path = posix.normalize(file);
  return (
    file !== '' &&
    !file.includes('\0') &&
    !file.startsWith('/') &&
    path !== '..' &&
    !path.startsWith('../') &&
    path === file
  );
}

function readEntry(
  file: string,
  entry: UnknownStruct,
  files: ReadonlyMap<string, Uint8Array>,
  known: Set<string>,
): Found {
  const fail = (why: string, at = file): LeftOut => ({ file: at, why, broken: true });
  const only = (...leftOut: LeftOut[]): Found => ({ responses: [], leftOut });
  const bytes = files.get(file);
  if (bytes === undefined) return only(fail('stands in index.json, and is not there'));
  const model = readModel(file, files, known);
  const { operation, httpStatus, date, sha256, format: said, layer, kind } = entry;
  if (!isHashOf(sha256, bytes)) return only(fail('was edited after it was recorded: its hash is another one'));
  const body = readText(bytes);
  if (typeof operation === 'string' && !isAction(operation)) {
    const meant =
      ('text' in body ? actionOfRoot(body.text) : undefined) ?? actionInPath('', file) ?? actionLike(operation);
    const why = `is a response of ${operation}, which is no operation of these packages`;
    return only(meant === undefined ? { file, why } : fail(`${why}; ${meant} is one`));
  }
  if ('why' in body) return only(fail(body.why));
  const format = formatOfRecording(body.text);
  if (format === undefined) return only(fail('is neither JSON nor XML'));
  if ((said === 'json' || said === 'xml') && said !== format)
    return only(fail(`is not ${said.toUpperCase()}, as index.json says`));
  const action = isAction(operation) ? operation : actionOfRoot(body.text);
  if (action === undefined && !isGatewayErrorBody(body.text, format)) {
    return only(fail('has no operation in index.json, and is no error of the gateway'));
  }
  return {
    responses: [
      {
        file,
        action,
        format,
        body: body.text,
        ...(typeof httpStatus === 'number' && { status: httpStatus }),
        ...(isProvenance(kind) && { provenance: kind }),
        ...(date !== undefined && date !== null && { date: String(date) }),
        ...(isLayer(layer) && { layer }),
        ...(entry['evidence'] === false && { evidence: false }),
        ...('value' in model && { model: model.value }),
      },
    ],
    leftOut: 'why' in model ? [fail(model.why, model.file)] : [],
  };
}

/** An index without a hash wants no edit to be noticed; one with something else in its place is damaged. */
function isHashOf(sha256: unknown, bytes: Uint8Array): boolean {
  if (sha256 === undefined || sha256 === null) return true;
  return asText(sha256)?.toLowerCase() === createHash('sha256').update(bytes).digest('hex');
}

function readText(bytes: Uint8Array): { readonly text: string } | { readonly why: string } {
  try {
    return { text: decodeText(decompressBody(bytes)) };
  } catch (error) {
    if (error instanceof UnreadableError) return { why: error.message };
    throw error;
  }
}

type Model = { readonly value: unknown } | { readonly file: string; readonly why: string } | {};

/** What the nearest `.model.json` says. Every case whose name begins with that of another and a dot shares its model. */
function readModel(file: string, files: ReadonlyMap<string, Uint8Array>, known: Set<string>): Model {
  const folder = folderOf(file);
  for (const name of companionNames(caseOf(file), 'call.json')) if (files.has(folder + name)) known.add(folder + name);
  const name = companionNames(caseOf(file), 'model.json').find((candidate) => files.has(folder + candidate));
  if (name === undefined) return {};
  known.add(folder + name);
  try {
    return { value: JSON.parse(decodeText(files.get(folder + name) ?? new Uint8Array())) as unknown };
  } catch {
    return { file: folder + name, why: 'is not JSON' };
  }
}
