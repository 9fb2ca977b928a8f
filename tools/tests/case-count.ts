/** How many random cases a test makes: the number that it needs, times `CASES` of the environment (see CONTRIBUTING.md). */
const factor = Number(process.env['CASES'] ?? 1);
if (!(factor >= 1)) throw new Error('CASES must be a number of 1 or more');

export function caseCount(usual: number): number {
  return Math.ceil(usual * factor);
}
