/** What a list shows of a job: the values by which a create recognises the one that it may have made. */
import { modelName, operations, type Action, type EncodedRequest, type LookupContract } from '@iot-distribution/codec';

/** Texts by member of an entry, without order and repetition. Empty: not shown. */
export type Features = ReadonlyMap<string, readonly string[]>;

/** The features that an entry has when the request made it. */
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

/** The features that an entry of the list shows. */
export function featuresOfEntry(entry: object, lookup: LookupContract): Features {
  return new Map(
    Object.keys(lookup.same).map((member) => [member, textsAt(entry, member.split('.').map(modelName), String)]),
  );
}

/** Whether two jobs with these features are two jobs for certain. */
export function differ(one: Features, other: Features): boolean {
  return [...one].some(([member, texts]) => {
    const others = other.get(member) ?? [];
    return texts.length > 0 && others.length > 0 && texts.join('\n') !== others.join('\n');
  });
}

/** How many distinct values the list in the request has that `Total` of an entry counts. */
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
