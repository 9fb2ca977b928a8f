/** The features of a job in a list, by which the client matches a job to a create. */
import { modelName, operations, type Action, type EncodedRequest } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';

/** Sets of strings by member of an entry. Empty if the entry does not show the member. */
export type Features = ReadonlyMap<string, readonly string[]>;

/** The features of an entry that the request would create. */
export function featuresOfRequest(action: Action, request: EncodedRequest, lookup: LookupContract): Features {
  const { properties } = operations[action].request;
  return new Map(
    Object.entries(lookup.same).map(([member, own]) => {
      const schema = properties[own];
      const names = schema?.type === 'integer' ? (schema['x-enum-names'] ?? {}) : {};
      return [member, textsAt({ ...request.query, ...request.form }, own.split('.'), (text) => names[text] ?? text)];
    }),
  );
}

/** The features of an entry of the list. */
export function featuresOfEntry(entry: object, lookup: LookupContract): Features {
  return new Map(
    Object.keys(lookup.same).map((member) => [member, textsAt(entry, member.split('.').map(modelName), String)]),
  );
}

/** Whether jobs with these features are certainly different. */
export function differ(one: Features, other: Features): boolean {
  return [...one].some(([member, texts]) => {
    const others = other.get(member) ?? [];
    return texts.length > 0 && others.length > 0 && texts.join('\n') !== others.join('\n');
  });
}

/** The number of distinct values in the list of the request that `Total` of an entry counts. */
export function totalOf({ query, form }: EncodedRequest, { total }: LookupContract): number | undefined {
  if (typeof total !== 'string') return total;
  return textsAt({ ...query, ...form }, total.split('.'), String).length;
}

function textsAt(struct: unknown, path: readonly string[], read: (text: string) => string): readonly string[] {
  let values: readonly unknown[] = [struct];
  for (const name of path) {
    values = values.flatMap((value) =>
      typeof value === 'object' && value !== null ? ((value as Readonly<Record<string, unknown>>)[name] ?? []) : [],
    );
  }
  return [...new Set(values.map((value) => read(String(value))))].toSorted();
}
