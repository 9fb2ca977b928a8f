/**
 * The layout of this package: `index.json`, and the bodies that it lists. If another index uses
 * other words, or has no entry, the body itself shows everything except its provenance.
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
  /** Path of the index below the folder that is read; listed files are next to it or below. */
  readonly file: string;
  readonly text: string;
  readonly entries: readonly JsonNode[];
}

export interface IndexedFiles {
  readonly found: Found;
  /** Files that the index lists, or that describe a listed file. */
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
    if (entry === undefined) return fail('that is not an object');
    const listed = entry['file'];
    if (typeof listed !== 'string' || !isBelow(listed)) return fail('whose file is not a path below the folder');
    const file = folderOf(index.file) + listed;
    if (known.has(file)) return fail(`for ${listed}, which an earlier entry lists`);
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

/** A path with forward slashes that stays in the folder. A backslash is part of a name on Linux, and is not allowed. */
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
  if (bytes === undefined) return only(fail('is listed in index.json, but does not exist'));
  const model = readModel(file, files, known);
  const { operation, httpStatus, date, sha256, format: said, layer, kind } = entry;
  if (!isHashOf(sha256, bytes)) return only(fail('was edited after it was recorded: its hash differs'));
  const body = readText(bytes);
  if (typeof operation === 'string' && !isAction(operation)) {
    const meant =
      ('text' in body ? actionOfRoot(body.text) : undefined) ?? actionInPath('', file) ?? actionLike(operation);
    const why = `is a response of ${operation}, which is not an operation of these packages`;
    return only(meant === undefined ? { file, why } : fail(`${why}; ${meant} is one`));
  }
  if ('why' in body) return only(fail(body.why));
  const format = formatOfRecording(body.text);
  if (format === undefined) return only(fail('is neither JSON nor XML'));
  if ((said === 'json' || said === 'xml') && said !== format)
    return only(fail(`is not ${said.toUpperCase()}, as stated in index.json`));
  const action = isAction(operation) ? operation : actionOfRoot(body.text);
  if (action === undefined && !isGatewayErrorBody(body.text, format)) {
    return only(fail('has no operation in index.json, and is not an error of the gateway'));
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

/** Without a hash, edits are not detected; an invalid hash is an error. */
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

/** The nearest `.model.json`. A case whose name begins with the name of another case and a dot shares its model. */
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
