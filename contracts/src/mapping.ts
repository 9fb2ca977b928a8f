/** The mapping between wire and model in a contract, with one row per member and per code: the targets of coverage. */
import type { ObjectSchema, Operation, Schema } from '@iot-distribution/codec/contract';

/** One member of a request or a response, or one code of it. */
export interface MappingRow {
  readonly side: 'request' | 'response';
  /** `Data.Status`; in a request `DeviceName.N`; the entries of a wrapped list are `Data.JobInfo.items[]`. */
  readonly wire: string;
  /** `data.status`; `error.code` and `error.message` for members of failures. */
  readonly model: string;
  readonly type: Schema['type'];
  /** Whether the contract requires it. */
  readonly required: boolean;
  /** Members of a failure, which are ignored on a success. */
  readonly failure: boolean;
  /** One code of an enumeration, and its name; its row follows the row of its member. */
  readonly code?: number;
  readonly name?: string;
}

const failureMembers: Readonly<Record<string, string>> = { Code: 'error.code', ErrorMessage: 'error.message' };

/**
 * The rows of one operation, in the order of its contract.
 *
 * @example
 * import { operations } from '@iot-distribution/codec';
 * const row = mappingOf(operations.QueryDeviceDistributeJob).find(({ code }) => code === 2);
 * [row?.wire, row?.model, row?.name]; // ['Data.Status', 'data.status', 'completed']
 */
export function mappingOf({ request, response }: Operation): MappingRow[] {
  return [...rowsOf('request', request, '', ''), ...rowsOf('response', response, '', '')];
}

/**
 * The name of a row in tables, in `unobserved.txt` and in the names of checks.
 *
 * @example
 * rowName({ wire: 'Data.Total' }); // 'Data.Total'
 * rowName({ wire: 'Data.Status', code: 2 }); // 'Data.Status=2'
 */
export function rowName({ wire, code }: { readonly wire: string; readonly code?: number | string }): string {
  return code === undefined ? wire : `${wire}=${code}`;
}

function* rowsOf(side: MappingRow['side'], schema: ObjectSchema, wire: string, model: string): Generator<MappingRow> {
  for (const [name, member] of Object.entries(schema.properties)) {
    const failure = side === 'response' && wire === '' && name in failureMembers;
    const at = { wire: wire + name, model: failure ? (failureMembers[name] ?? '') : model + smallFirst(name) };
    yield* memberRows({ side, ...at, required: schema.required.includes(name), failure }, member);
  }
}

type Place = Pick<MappingRow, 'side' | 'wire' | 'model' | 'required' | 'failure'>;

function* memberRows(place: Place, schema: Schema): Generator<MappingRow> {
  const { side, wire, model } = place;
  if (schema.type === 'array') {
    const items = side === 'request' ? `${wire}.N` : `${wire}.${schema['x-item'] ?? ''}[]`;
    yield { ...place, wire: items, model: `${model}[]`, type: 'array' };
    if (schema.items.type === 'object') yield* rowsOf(side, schema.items, `${items}.`, `${model}[].`);
    return;
  }
  yield { ...place, type: schema.type };
  if (schema.type === 'object') yield* rowsOf(side, schema, `${wire}.`, `${model}.`);
  if (schema.type !== 'integer') return;
  for (const [code, name] of Object.entries(schema['x-enum-names'] ?? {})) {
    yield { ...place, type: 'integer', code: Number(code), name };
  }
}

/** The rule for names in the model, repeated here on purpose: these rows check the one in codec. */
function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
