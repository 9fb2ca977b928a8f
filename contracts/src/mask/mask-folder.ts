/** Masks a folder of recordings: which files change, which cannot be masked, and the check that the others can still be read. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { compressLike, decompressBody } from '../folder/decompress.ts';
import type { Folder, FolderFile } from '../folder/walk-folder.ts';
import { caseOf, companionNames } from '../recordings.ts';
import { searchForSecrets } from '../secrets/find-secrets.ts';
import { documentation, isIndexPath, readFolder, sourceCode } from '../sources/read-directory.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import { checkResponse } from '../verify/check-response.ts';
import { maskResponse } from './mask-response.ts';
import { maskTextFile } from './mask-text.ts';

export interface MaskedFolder {
  /** Files whose bytes have changed. */
  readonly changed: readonly FolderFile[];
  /** Files that would still contain a secret, or would not read as before: they are not changed. */
  readonly rejected: readonly { readonly file: string; readonly why: string }[];
}

/**
 * @param directory its name may be that of an operation
 * @param known secrets that no file may contain in any encoding
 * @throws {MisuseError} when the folder has an `index.json` that cannot be read
 */
export function maskFolder(directory: string, folder: Folder, known: readonly string[]): MaskedFolder {
  const names = new Set(folder.files.map(({ file }) => file));
  const masked = folder.files.map((file) => (isLeftAlone(file.file, names) ? file : maskFile(file)));
  const before = byFile(readFolder(directory, folder).responses);
  const after = byFile(readFolder(directory, { ...folder, files: withHashes(folder.files, masked) }).responses);
  const rejected = masked.flatMap(({ file, bytes }) => {
    const [was = [], is = []] = [before.get(file), after.get(file)];
    const why = secretLeft(bytes, known) ?? (isLeftAlone(file, names) ? undefined : difference(was, is));
    return why === undefined ? [] : [{ file, why }];
  });
  const isRejected = new Set(rejected.map(({ file }) => file));
  const taken = masked.map((file, index) => (isRejected.has(file.file) ? (folder.files[index] ?? file) : file));
  const files = withHashes(folder.files, taken);
  return { changed: files.filter((file, index) => file.bytes !== folder.files[index]?.bytes), rejected };
}

/** Documentation, code, and in the layout of this package the files of a reviewed model. */
function isLeftAlone(file: string, names: ReadonlySet<string>): boolean {
  if (documentation.test(file) || sourceCode.test(file)) return true;
  if (/(?:^|[/.])(?:model|call|index|calls)\.json$/.test(file)) return true;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  return companionNames(caseOf(file), 'model.json').some((name) => names.has(folder + name));
}

/** The same file if nothing is masked. Text is written in UTF-8, and compressed as before. */
function maskFile(given: FolderFile): FolderFile {
  try {
    const plain = decompressBody(given.bytes);
    const text = decodeText(plain);
    const masked = maskTextFile(text);
    return masked === text ? given : { file: given.file, bytes: compressLike(given.bytes, Buffer.from(masked)) };
  } catch (error) {
    if (error instanceof UnreadableError) return given;
    throw error;
  }
}

function secretLeft(bytes: Uint8Array, known: readonly string[]): string | undefined {
  const { found, unsearched } = searchForSecrets(bytes, known);
  const [secret] = found;
  if (secret !== undefined) return `would still contain ${secret.what} at ${secret.place}`;
  return unsearched.length > 0 ? 'is encoded too often or too large to be searched for secrets' : undefined;
}

/** Why the responses of a masked file differ from those before, apart from the masks. */
function difference(was: readonly RecordedResponse[], is: readonly RecordedResponse[]): string | undefined {
  const isSame = was.length === is.length && was.every(({ body }, at) => body === is[at]?.body);
  if (!isSame && !isDeepStrictEqual(outcomes(was), outcomes(is))) {
    return 'would not read as it did before';
  }
  const isMasked = is.every(({ body, format }) => maskResponse(body, format) === body);
  return isMasked ? undefined : 'has a body in a form that can be read but not masked';
}

function byFile(responses: readonly RecordedResponse[]): ReadonlyMap<string, readonly RecordedResponse[]> {
  return Map.groupBy(responses, ({ file }) => file.replace(/#\d+$/, ''));
}

/** What a mask must not change: the call of each response, its outcome, the rows that it shows, and its problems. */
function outcomes(responses: readonly RecordedResponse[]): unknown {
  return responses.map((response) => {
    const { reading, code, problems } = checkResponse({ ...response, model: undefined });
    const { file, action, format, provenance, date, status } = response;
    const rules = problems.map(({ rule }) => rule).toSorted();
    return {
      file,
      action,
      format,
      provenance,
      date,
      status,
      outcome: reading?.outcome,
      code,
      seen: reading?.seen,
      rules,
    };
  });
}

/** The files, and in `index.json` the new hash of each changed file whose hash was right before. */
function withHashes(before: readonly FolderFile[], after: readonly FolderFile[]): readonly FolderFile[] {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const hashes = after.flatMap(({ bytes }, index) => {
    const old = before[index]?.bytes;
    return old === undefined || old === bytes ? [] : [[hashOf(old), hashOf(bytes)] as const];
  });
  return after.map((given) => {
    if (!isIndexPath(given.file) || hashes.length === 0) return given;
    const text = decodeText(given.bytes);
    const replaced = hashes.reduce((index, [old, now]) => index.replaceAll(old, now), text);
    return replaced === text ? given : { file: given.file, bytes: Buffer.from(replaced) };
  });
}
