/** Sample responses for a page, with their provenance. */
import { readFileSync } from 'node:fs';
import { decodeResponse, type Action } from '@iot-distribution/codec';

interface Recording {
  readonly file: string;
  readonly kind: string;
  readonly layer: string;
  readonly operation: string;
  readonly basis: string;
}

export interface Sample {
  readonly format: 'json' | 'xml';
  readonly text: string;
  readonly provenance: string;
}

const folder = new URL('../../contracts/recordings/', import.meta.url);
const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as Recording[];

/** The sample of an operation in both formats: that of the vendor's page, if it has one. */
export function samplesOf(action: string): Sample[] {
  return inBothFormats(`${action}/success`);
}

/** A failure of the service for an operation, in both formats. */
export function failureSamplesOf(action: string): Sample[] {
  const first = index.find(({ layer, operation }) => layer === 'service' && operation === action);
  if (first === undefined) throw new Error(`no recording of a failure of ${action}`);
  return inBothFormats(first.file.replace(/\.[^.]+$/, ''));
}

/** The failure that the samples of both formats decode to. */
export function failureOf(action: Action): string {
  const [failure = '', ...others] = failureSamplesOf(action).map(({ text }) => {
    const { format: _, ...rest } = decodeResponse(action, { body: text });
    return JSON.stringify(rest, undefined, 2);
  });
  if (others.some((other) => other !== failure)) throw new Error(`${action}: the samples of a failure differ`);
  return failure;
}

function inBothFormats(name: string): Sample[] {
  return (['json', 'xml'] as const).map((format) => {
    const file = `${name}.${format}`;
    const recording = index.find((entry) => entry.file === file);
    if (recording === undefined) throw new Error(`no recording ${file}`);
    const text = readFileSync(new URL(file, folder), 'utf8');
    return { format, text, provenance: `${recording.kind}: ${recording.basis}` };
  });
}

/** The model that the samples of both formats decode to; there is only one. */
export function modelOf(action: Action): string {
  const [model = '', ...others] = samplesOf(action).map(({ text }) => {
    const answer = decodeResponse(action, { body: text });
    if (answer.kind === 'failure') throw new Error(`${action}: the sample is a failure`);
    return JSON.stringify(answer.value, sortedKeys, 2);
  });
  if (others.some((other) => other !== model)) throw new Error(`${action}: the samples have different models`);
  return model;
}

/** Formats list members in different orders, which has no meaning. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Codes of the service that a recording shows for an operation. */
export function recordedErrorCodes(action: string): string[] {
  const failures = index.filter(({ layer, operation }) => layer === 'service' && operation === action);
  const codes = failures.map(({ file }) => /\/[^/]*?\.(iot\..*)\.(?:json|xml)$/i.exec(file)?.[1]);
  return [...new Set(codes.filter((code) => code !== undefined))].toSorted();
}
