/** Access to an untrusted value without assumptions about its shape. */

export type UnknownStruct = Readonly<Record<string, unknown>>;

/** The value if it is an object and not a list; otherwise `undefined`. */
export function asStruct(value: unknown): UnknownStruct | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UnknownStruct) : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A status code; some tools write it as text. */
export function asStatus(value: unknown): number | undefined {
  const status = typeof value === 'string' ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}
