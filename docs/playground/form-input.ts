/** From the values in the form to the input of an operation. The contract checks it. */
import type { FormField, FormValues } from './form-fields.ts';

export function inputOf(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  const given = fields.filter(({ name }) => (values[name] ?? '') !== '');
  return Object.fromEntries(given.map((field) => [field.name, valueOf(field, values[field.name] ?? '')]));
}

function valueOf({ kind, member }: FormField, text: string): unknown {
  if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;
  if (kind !== 'lines') return text;
  const entries = text.split('\n').filter((line) => line.trim() !== '');
  return member === undefined ? entries : entries.map((entry) => ({ [member]: entry }));
}
