/** Files that nock's recorder or nock.back wrote: a list of definitions. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isAction } from '../../recordings.ts';
import { formatOf, type Found } from '../answer.ts';
import { requestedAction } from './requested-action.ts';

interface Definition {
  readonly scope: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status?: number;
  readonly response?: unknown;
  readonly responseIsBinary?: boolean;
  readonly rawHeaders?: unknown;
  readonly reqheaders?: Readonly<Record<string, unknown>>;
}

export function isNockFile(value: unknown): value is readonly Definition[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    (value as Partial<Definition>[]).every(
      (entry) => typeof entry?.scope === 'string' && typeof entry.path === 'string' && 'response' in entry,
    )
  );
}

export function readNockFile(file: string, definitions: readonly Definition[]): Found {
  const answers: Found['answers'][number][] = [];
  const ignored: Found['ignored'][number][] = [];
  for (const [index, definition] of definitions.entries()) {
    const name = `${file}#${index + 1}`;
    const action = requestedAction(definition.path, definition.body, definition.reqheaders);
    const body = bodyOf(definition);
    const format = body === undefined ? undefined : formatOf(body);
    if (!isAction(action))
      ignored.push({ file: name, why: `calls ${action ?? 'no operation'}, which is no operation of these packages` });
    else if (body === undefined || format === undefined)
      ignored.push({ file: name, why: 'its body is neither JSON nor XML' });
    else
      answers.push({
        file: name,
        action,
        format,
        body,
        status: definition.status,
        provenance: 'recorded',
        date: dateOf(definition),
      });
  }
  return { answers, ignored };
}

/** nock keeps JSON as a value, text as text, and compressed bodies as hexadecimal, in one piece or in several. */
function bodyOf({ response, rawHeaders }: Definition): string | undefined {
  const pieces = Array.isArray(response) ? (response as unknown[]) : [response];
  const hexadecimal = pieces.every(
    (piece) => typeof piece === 'string' && piece !== '' && /^(?:[0-9a-f]{2})+$/i.test(piece),
  );
  if (hexadecimal) return inflated(Buffer.from(pieces.join(''), 'hex'), header(rawHeaders, 'content-encoding'));
  if (typeof response === 'string') return response;
  return typeof response === 'object' && response !== null ? JSON.stringify(response) : undefined;
}

/** At most 8 MiB, as at run time. */
function inflated(bytes: Buffer, encoding: string | undefined): string | undefined {
  const limit = { maxOutputLength: 8 * 1024 * 1024 };
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, limit).toString();
    if (encoding === 'deflate') return inflateSync(bytes, limit).toString();
    if (encoding === 'br') return brotliDecompressSync(bytes, limit).toString();
    return bytes.toString();
  } catch {
    return undefined;
  }
}

function dateOf({ rawHeaders }: Definition): string | undefined {
  const date = new Date(header(rawHeaders, 'date') ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Raw headers are a flat list in older files, an object in newer ones. */
function header(rawHeaders: unknown, wanted: string): string | undefined {
  const flat = Array.isArray(rawHeaders) ? (rawHeaders as unknown[]) : Object.entries(rawHeaders ?? {}).flat();
  const at = flat.findIndex((name, index) => index % 2 === 0 && String(name).toLowerCase() === wanted);
  const value = at === -1 ? undefined : flat[at + 1];
  return typeof value === 'string' ? value : undefined;
}
