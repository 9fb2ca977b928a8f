/** A table of hostile responses: one test per row, and the properties that all rows share. */
import { afterAll, expect, test } from 'vitest';
import type { Action, DecodeOptions, WireResponse } from '../src/index.ts';
import { outcomeOf } from './outcome.ts';

export interface HostileRow {
  /** Row of the catalogue of traps. */
  readonly id: string;
  readonly title: string;
  readonly action?: Action;
  readonly body: string | Uint8Array | (() => string | Uint8Array);
  readonly contentType?: string;
  readonly options?: DecodeOptions;
  /** The outcome in one line; if several would be right, the chosen one. */
  readonly want: string;
  /** Members of the model, for a row that is read. */
  readonly value?: object;
  /** Wire pointers that are reported as unknown. Default none. */
  readonly unknown?: readonly string[];
}

/** Text in hostile bodies in place of a secret; it must not appear in an error. */
export const canary = 'canary-5f1e0c';

export function hostileTable(name: string, rows: readonly HostileRow[]): void {
  test.each(rows)(
    '$id: $title: $want',
    ({ action = 'QueryDeviceDistributeJob', body, contentType, options, ...row }) => {
      const response: WireResponse = { body: typeof body === 'function' ? body() : body, contentType };
      const got = outcomeOf(action, response, options);
      const { want: line, value, unknown = [] } = row;
      const read = line === 'success' ? { unknownMembers: unknown, ...(value && { value }) } : {};
      expect(got).toMatchObject({ line, ...read });
      expect(String(got.error?.message)).not.toContain(canary);
      expect(String(got.error?.message).length).toBeLessThan(400);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
  afterAll(() => {
    const ids = new Set(rows.map(({ id }) => id));
    console.log(`${name}: ${rows.length} inputs in ${ids.size} rows`);
  });
}
