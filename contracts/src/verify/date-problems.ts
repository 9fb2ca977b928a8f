/** Impossible dates, and evidence that is too old because the service changes. Documented and constructed responses have no age. */
import type { RecordedResponse } from '../sources/recorded-response.ts';
import type { Problem } from './report.ts';

const day = 24 * 60 * 60 * 1000;
const ageless: ReadonlySet<string | undefined> = new Set(['documented', 'reconstructed', 'constructed']);

/**
 * @param maxAge in days; absent: any age is allowed
 * @param now milliseconds since 1970
 */
export function dateProblems(
  responses: readonly RecordedResponse[],
  maxAge: number | undefined,
  now: number,
): Problem[] {
  return responses.flatMap((response) => dateProblem(response, maxAge, now) ?? []);
}

function dateProblem(
  { file, line, provenance, date }: RecordedResponse,
  maxAge: number | undefined,
  now: number,
): Problem | undefined {
  const at = { file, ...(line !== undefined && { line }) };
  if (date !== undefined) {
    const [first, last] = spanOf(date);
    if (Number.isNaN(first)) return { rule: 'wrong-date', ...at, message: 'has an invalid date' };
    // The day may have begun earlier in another time zone.
    if (first > now + day)
      return { rule: 'wrong-date', ...at, message: `has the date ${date}, which is in the future` };
    const age = Math.floor((now - last) / day);
    const isTooOld = maxAge !== undefined && !ageless.has(provenance) && age > maxAge;
    return isTooOld ? { rule: 'too-old', ...at, message: `is ${age} days old, older than ${maxAge}` } : undefined;
  }
  if (maxAge === undefined || ageless.has(provenance)) return undefined;
  return { rule: 'too-old', ...at, message: 'does not say when it came over the wire' };
}

/** The first and the last moment of a date; a year alone means the whole year. */
function spanOf(date: string): readonly [first: number, last: number] {
  if (/^\d{4}$/.test(date)) return [Date.parse(date), Date.parse(`${date}-12-31`)];
  // Date.parse reads "7" as a date, too.
  const at = /\d{4}/.test(date) ? Date.parse(date) : Number.NaN;
  return [at, at];
}
