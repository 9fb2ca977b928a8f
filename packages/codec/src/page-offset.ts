/** The one rule of requests that needs arithmetic, which JSON Schema does not have: the limit of page numbers. */
import type { Breach, Names } from './breach.ts';
import type { ObjectSchema } from './contract.ts';
import { modelName } from './wire/plan.ts';

/** The breach of a page number beyond the limit, for a model that follows all other rules. */
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
    sentence: `${page} is beyond the offset limit: ${size} * (${page} - 1) must be at most ${limit.maximum.toLocaleString('en-US')}; use the ${unless} of the previous response`,
  };
}
