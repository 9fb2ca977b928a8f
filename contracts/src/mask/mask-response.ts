/**
 * Masks everything in a response that may identify someone. A list states what may stay; everything else is masked, including names of unknown
 * members, attributes and comments, so that unknown content does not leak.
 */
import { errorCatalog, operations, type Format } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { mappingOf } from '../mapping.ts';
import { isVendorHost } from '../sources/provenance-of-host.ts';
import { maskTextValue, maskBare, maskName, maskText } from './mask-text-value.ts';
import { rewriteBody, type Scalar } from './rewrite-body.ts';

/** Members whose value is an outcome or a number, and does not identify anyone. */
const kept: ReadonlySet<string> = new Set(['Code', 'ErrorCode', 'Total', 'SourceRegion', 'TargetRegion']);

const times: ReadonlySet<string> = new Set(['GmtCreate', 'GmtModified']);
const messages: ReadonlySet<string> = new Set(['ErrorMessage', 'Message', 'ErrorMsg']);

/** Members of a failure, in the spellings that the codec accepts. */
const failureMembers = [
  'AccessDeniedDetail',
  'Code',
  'ErrorCode',
  'ErrorMessage',
  'ErrorMsg',
  'HostId',
  'Message',
  'Recommend',
  'RequestId',
  'Success',
] as const;

type Kind = 'text' | 'number' | 'stays';

/**
 * Masks a response. Type and length of every value stay. Values that change from call to call (request ids, times) are always masked in the
 * same way, so that two recordings of one state are equal. In XML every value is text, so the contract decides its type. Booleans and
 * codes stay: they do not identify anyone.
 *
 * @param operation default: any of them, for a response whose request is not known
 *
 * @example
 * import { operations } from '@iot-distribution/codec';
 * maskResponse('{"RequestId":"E55E50B7","JobId":"Ubms-1","Success":true}', 'json', operations.CreateDeviceDistributeJob);
 * // '{"RequestId":"00000000","JobId":"xxxx-0","Success":true}'
 */
export function maskResponse(body: string, format: Format, operation?: Operation): string {
  const known = knownScalars(operation === undefined ? Object.values(operations) : [operation]);
  const knownNames = new Set([...known.keys()].flatMap(pathsTo));
  const named = new Map<string, string>();
  return rewriteBody(body, format, {
    scalar: (scalar) => {
      const [root = '', ...rest] = scalar.path;
      const spelled = rest.length === 0 ? canonicalName(root) : undefined;
      const kind = known.get(scalar.path.join('.')) ?? (spelled === undefined ? undefined : 'text');
      if (kind === undefined) return maskAny(scalar);
      if (kind === 'stays') return scalar.text;
      const name = spelled ?? scalar.path.at(-1) ?? '';
      return maskKnown(name, { ...scalar, bare: scalar.bare || kind === 'number' });
    },
    name: (path) => {
      const name = path.at(-1) ?? '';
      if (knownNames.has(path.join('.')) || (path.length === 1 && canonicalName(name) !== undefined)) return name;
      return uniqueName(path, named);
    },
    attribute: maskText,
    comment: maskText,
  });
}

function knownScalars(of: readonly Operation[]): ReadonlyMap<string, Kind> {
  const known = new Map<string, Kind>(failureMembers.map((member) => [member, 'text']));
  for (const { side, wire, type, code } of of.flatMap(mappingOf)) {
    if (side === 'request') continue;
    const stays = type === 'boolean' || code !== undefined;
    // In JSON the name of a list's items is a separate step, as in the mapping.
    known.set(wire.replaceAll('[]', ''), stays ? 'stays' : type === 'integer' ? 'number' : 'text');
  }
  return known;
}

function pathsTo(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
}

function canonicalName(name: string): string | undefined {
  return failureMembers.find((member) => member.toLowerCase() === name.toLowerCase());
}

/** Two names of one length must stay different: duplicate members cannot be read. */
function uniqueName(path: readonly string[], named: Map<string, string>): string {
  const parent = path.slice(0, -1).join('.');
  const own = `${parent} ${path.at(-1) ?? ''}`;
  const before = named.get(own);
  if (before !== undefined) return before;
  const masked = maskName(path.at(-1) ?? '');
  const taken = new Set([...named].flatMap(([of, name]) => (of.startsWith(`${parent} `) ? [name] : [])));
  let name = masked;
  while (taken.has(name)) name += 'X';
  named.set(own, name);
  return name;
}

function maskKnown(name: string, scalar: Scalar): string {
  const { text } = scalar;
  if (kept.has(name)) return text;
  if (name === 'RequestId') return text.replace(/[0-9A-Za-z]/g, '0');
  if (name === 'HostId') return isVendorHost(text) ? text : maskAny(scalar);
  if (times.has(name)) return sameLengthTime(text);
  if (messages.has(name)) return text.split(' ').map(maskWord).join(' ');
  if (name === 'Recommend') return maskRecommend(text);
  if (name === 'File') return maskAddress(text);
  return maskAny(scalar);
}

function maskAny({ text, bare }: Scalar): string {
  return bare ? maskBare(text) : maskText(text);
}

/** Seconds stay seconds and milliseconds stay milliseconds: the number of digits is what a reader needs. */
function sameLengthTime(text: string): string {
  return /^\d+$/.test(text) ? `16${'0'.repeat(Math.max(text.length - 2, 0))}`.slice(0, text.length) : text;
}

/** Words of the vendor's messages. Any other word may be the name of a device. */
const messageWords: ReadonlySet<string> = new Set(
  [
    ...Object.values(errorCatalog).flatMap((error) => Object.values(error).filter((text) => typeof text === 'string')),
    // From documented messages, which are in docs/wire/signing.md.
    'access action allowed api authorized be calculation cannot conform control current date denied disabled does due exceed exceeded',
    'exist exists expired failed failure flow format formatted formatting found from illegal input invalid is key length limit malformed mandatory',
    'matched method mismatch missing must nonce not operation parameter processing provided query rate request server sign signature size',
    'specified standards string supplied supported temporary throttling time timestamp token too unknown unsupported url used user valid value well',
  ]
    .join(' ')
    .split(/\s+/)
    .map(bareWord),
);

function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[('"‘“]+|[.,:;!?)'"’”]+$/g, '');
}

function maskWord(word: string): string {
  if (/^[^\p{L}\p{N}]*$/u.test(word) || messageWords.has(bareWord(word))) return word;
  return /^[\p{L}\p{M}'’.,:;()!-]{0,24}$/u.test(word) ? maskText(word) : maskTextValue;
}

/** The page about an error, and the code that it is about. */
function maskRecommend(text: string): string {
  const [page = '', query] = text.split('?', 2);
  if (!/^https?:\/\/[a-z.-]+\.aliyun\.com\/[a-z/-]*$/.test(page)) return maskText(text);
  if (query === undefined) return page;
  const pairs = query.split('&').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return /^(?:q|keyword|product|source)$/i.test(name) ? pair : `${name}=${maskTextValue}`;
  });
  return `${page}?${pairs.join('&')}`;
}

/** A signed URL is a credential: scheme and vendor domain stay, and the names in its query. */
function maskAddress(text: string): string {
  const found = /^(https?:\/\/)[^/?]*?((?:\.[a-z0-9-]+)?\.aliyuncs\.com)?([/?].*)?$/is.exec(text);
  if (found === null) return maskTextValue;
  const [, scheme = '', domain = '', rest = ''] = found;
  const [path = '', query] = rest.split('?', 2);
  const parameters = query?.split('&').map((pair) => `${pair.split('=', 1)[0] ?? ''}=${maskTextValue}`);
  return `${scheme}${maskTextValue}${domain}${path === '' ? '' : `/${maskTextValue}`}${parameters === undefined ? '' : `?${parameters.join('&')}`}`;
}
