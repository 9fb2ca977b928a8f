/** The one rule of requests that needs arithmetic, which JSON Schema has not: how far pages reach by their number. */
import type { Breach, Names } from './breach.ts';
import type { ObjectSchema } from './contract.ts';
import { modelName } from './wire/plan.ts';

/** The breach of a page beyond the reach of its number, for a model that keeps all other rules. */
export function offsetBreach(
  model: Readonly<Record<string, unknown>>,
  { 'x-offset-limit': limit }: ObjectSchema,
  names: Names,
): Breach | undefined {
  if (limit === undefined || model[modelName(limit.unless)] !== undefined) return undefined;
  const pageSize = model[modelName(limit.pageSize)];
  const currentPage = model[modelName(limit.currentPage)];
  if (typeof pageSize !== 'number' || typeof currentPage !== 'number') return undefined;
  const offset = pageSize * (currentPage - 1);
  if (offset <= limit.maximum) return undefined;
  const [size, page, unless] = [limit.pageSize, limit.currentPage, limit.unless].map((wire) =>
    names === 'wire' ? wire : modelName(wire),
  );
  return {
    pointer: `/${page}`,
    sentence: `${page} is beyond the reach of page numbers: ${size} * (${page} - 1) may be at most ${limit.maximum.toLocaleString('en-US')}; go on with the ${unless} of the answer before`,
  };
}
