/** Parameters of a request without what identifies anybody: names stay, and the values that say what was asked for. */
import { operations } from '@iot-distribution/codec';
import { mappingOf } from '../mapping.ts';
import { isSecretOrKeyIdName } from '../secrets/secret-value.ts';
import { maskTextValue, maskText } from './mask-text-value.ts';

/** Common parameters that prove nothing and name nobody. */
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

/** Numbers, codes and booleans of the operations say how much, not whose. */
const kept: ReadonlySet<string> = new Set([
  ...common,
  ...Object.values(operations)
    .flatMap(mappingOf)
    .filter(({ side, type }) => side === 'request' && (type === 'integer' || type === 'boolean'))
    .map(({ wire }) => wire.split('.').at(-1) ?? ''),
]);

/** The value of a parameter, or its mask. Of a list the number stands behind the name: `DeviceName.1`. */
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

/** Masks the parameters of a query or a form in a text; a text without any is left alone. */
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
