/** Masks parameters of a request that identify someone: names stay, and values that describe the request. */
import { operations } from '@iot-distribution/codec';
import { mappingOf } from '../mapping.ts';
import { isSecretOrKeyIdName } from '../secrets/secret-value.ts';
import { maskTextValue, maskText } from './mask-text-value.ts';

/** Common parameters that are neither a proof nor an identity. */
const common = [
  'Action',
  'Version',
  'Format',
  'RegionId',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'Timestamp',
];

/** Numbers, codes and booleans of the operations do not identify anyone. */
const kept: ReadonlySet<string> = new Set([
  ...common,
  ...Object.values(operations)
    .flatMap(mappingOf)
    .filter(({ side, type }) => side === 'request' && (type === 'integer' || type === 'boolean'))
    .map(({ wire }) => wire.split('.').at(-1) ?? ''),
]);

/** The value of a parameter, or its mask. In a list the number follows the name: `DeviceName.1`. */
export function maskParameter(name: string, value: string): string {
  if (isSecretOrKeyIdName(name)) return maskTextValue;
  const [last = ''] = name
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .slice(-1);
  return kept.has(last) || value === '' ? value : maskText(value);
}

/** Whether a text has the parameters of a call in it. */
const call = /(?:^|[?&\s"'])(?:Action|AccessKeyId|Signature|SignatureNonce)=/;

const pair = /(?<=^|[?&\s"'])([A-Za-z][\w.-]*)=([^&\s"'<>#]*)/g;

/** Masks the parameters of a query or a form in a text; a text without any is not changed. */
export function maskParametersIn(text: string): string {
  if (!call.test(text)) return text;
  return text.replace(pair, (whole, name: string, value: string) => {
    const decoded = decodeValue(value);
    const masked = maskParameter(name, decoded);
    return masked === decoded ? whole : `${name}=${encodeURIComponent(masked)}`;
  });
}

function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
