/** Evidence that came over the wire gets old, because the service changes; what was documented or made does not say when. */
import type { RecordedAnswer } from './answer.ts';
import type { Problem } from './report.ts';

const day = 24 * 60 * 60 * 1000;
const undated = new Set(['documented', 'reconstructed', 'constructed']);

/** @param maxAge in days */
export function tooOld(answers: readonly RecordedAnswer[], maxAge: number, now: number): Problem[] {
  return answers.flatMap(({ file, provenance, date }): Problem[] => {
    if (provenance !== undefined && undated.has(provenance)) return [];
    const at = date === undefined ? Number.NaN : Date.parse(/^\d{4}$/.test(date) ? `${date}-12-31` : date);
    if (Number.isNaN(at)) return [{ rule: 'too-old', file, message: 'does not say when it came over the wire' }];
    const age = Math.floor((now - at) / day);
    return age > maxAge ? [{ rule: 'too-old', file, message: `is ${age} days old, older than ${maxAge}` }] : [];
  });
}
