/**
 * An answer without what identifies anybody. The list says what may stay; everything else is masked, so a member that
 * nobody has heard of yet does not leak.
 */
import type { Format, Operation } from '@iot-distribution/codec';
import { mappingOf } from '../mapping.ts';
import { rewriteScalars, type Scalar } from './rewrite-body.ts';

/** Members whose value says how the call went or how much there is, and nothing about whose it is. */
const kept: ReadonlySet<string> = new Set(['Code', 'HostId', 'Total', 'SourceRegion', 'TargetRegion']);

const times: ReadonlySet<string> = new Set(['GmtCreate', 'GmtModified']);
const messages: ReadonlySet<string> = new Set(['ErrorMessage', 'Message']);

/**
 * Masks an answer, keeping type and length of every value, and makes what changes from call to call (ids of requests,
 * times) the same each time, so that two recordings of one state are equal. In XML every value is text, so the contract says
 * which type it has. Booleans and codes stay: they say something of nobody.
 *
 * @example
 * import { operations } from '@iot-distribution/codec';
 * maskAnswer('{"RequestId":"E55E50B7","JobId":"Ubms-1","Success":true}', 'json', operations.CreateDeviceDistributeJob);
 * // '{"RequestId":"00000000","JobId":"xxxx-0","Success":true}'
 */
export function maskAnswer(body: string, format: Format, operation: Operation): string {
  const known = new Map<string, 'text' | 'number' | 'stays'>(
    ['Code', 'HostId', 'Message', 'Recommend'].map((member) => [member, 'text']),
  );
  for (const { side, wire, type, code } of mappingOf(operation)) {
    if (side === 'request') continue;
    const stays = type === 'boolean' || code !== undefined;
    // In JSON the name of a list's items is a step of its own, as in the mapping.
    known.set(wire.replaceAll('[]', ''), stays ? 'stays' : type === 'integer' ? 'number' : 'text');
  }
  return rewriteScalars(body, format, (scalar) => {
    const is = known.get(scalar.path.join('.'));
    if (is === undefined) return maskAny(scalar);
    if (is === 'stays') return scalar.text;
    return maskKnown(scalar.path.at(-1) ?? '', { ...scalar, bare: scalar.bare || is === 'number' });
  });
}

function maskKnown(name: string, scalar: Scalar): string {
  const { text } = scalar;
  if (kept.has(name)) return text;
  if (name === 'RequestId') return text.replace(/[0-9A-Za-z]/g, '0');
  if (times.has(name)) return sameLengthTime(text);
  if (messages.has(name)) return text.split(' ').map(maskWord).join(' ');
  if (name === 'Recommend') return text.replace(/(requestid=)[^&\s]*/i, '$1***');
  if (name === 'File') return maskAddress(text);
  return maskAny(scalar);
}

/** Letters become `x`, digits `0`, Chinese characters one of them; what separates stays. Bare words and numbers stay bare. */
function maskAny({ text, bare }: Scalar): string {
  if (bare) return /^-?\d/.test(text) ? text.replace(/\d/g, '1') : text;
  return text
    .replace(/\p{Script=Han}/gu, '字')
    .replace(/[0-9]/g, '0')
    .replace(/(?!字)\p{L}/gu, 'x');
}

/** Seconds stay seconds and milliseconds stay milliseconds: the number of digits is what a reader needs. */
function sameLengthTime(text: string): string {
  return /^\d+$/.test(text) ? `16${'0'.repeat(Math.max(text.length - 2, 0))}`.slice(0, text.length) : text;
}

/** Words of a sentence stay; what has digits, signs of a query, or the length of an id does not. */
function maskWord(word: string): string {
  return /^[\p{L}'’.,:;()!-]{0,24}$/u.test(word) ? word : '***';
}

/** A signed address is a credential: scheme and domain of the vendor stay, and the names in its query. */
function maskAddress(text: string): string {
  const found = /^(https?:\/\/)[^/?]*?((?:\.[a-z0-9-]+)?\.aliyuncs\.com)?([/?].*)?$/is.exec(text);
  if (found === null) return '***';
  const [, scheme = '', domain = '', rest = ''] = found;
  const [path = '', query] = rest.split('?', 2);
  const parameters = query?.split('&').map((pair) => `${pair.split('=', 1)[0] ?? ''}=***`);
  return `${scheme}***${domain}${path === '' ? '' : '/***'}${parameters === undefined ? '' : `?${parameters.join('&')}`}`;
}
