/**
 * Where a recording comes from, from the strongest evidence to the weakest.
 *
 * @example
 * provenances.slice(0, 2); // ['recorded', 'observed']
 */
export const provenances = ['recorded', 'observed', 'documented', 'reconstructed', 'constructed'] as const;

/**
 * - `recorded`: came over the wire, and was saved by a recorder;
 * - `observed`: a real response that a third party published;
 * - `documented`: a sample of the vendor, unchanged;
 * - `reconstructed`: put together from documented pieces, such as a documented sample in the wire's own form;
 * - `constructed`: made for a test, for cases that no source shows.
 */
export type Provenance = (typeof provenances)[number];

export function isProvenance(value: unknown): value is Provenance {
  return provenances.some((provenance) => provenance === value);
}
