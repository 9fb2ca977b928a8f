/**
 * Which words are the same for search, and which pages it shows first: how to do something, then operations and errors, then names, then background. VitePress runs these functions in the browser: they may use nothing from around them.
 */

/** A plural and its singular find the same sections: `retries` is `retry`. */
export function wordInSearch(term: string): string {
  return term
    .toLowerCase()
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=..[^s])s$/, '');
}

/**
 * The factor for the score of a section.
 *
 * @param page path and anchor: `/guide/errors.html#retries`
 * @param word the word of the section that matched
 */
export function weightInSearch(page: string, word: string, section?: Record<string, unknown>): number {
  // The stem of a plural is in both forms.
  const stem = word.length > 4 ? word.slice(0, -1) : word;
  const has = (heading: unknown) =>
    String(heading ?? '')
      .toLowerCase()
      .includes(stem);
  const above = section?.['titles'];
  const inTitle = (has(section?.['title']) ? 3 : 1) * (Array.isArray(above) && above.some(has) ? 2 : 1);
  if (page.includes('/guide/')) return 4 * inTitle;
  if (page.includes('/api/errors')) return 3 * inTitle;
  if (page.includes('/recipes/') || page.includes('/api/')) return 2 * inTitle;
  if (page.includes('/library/')) return 0.2 * inTitle;
  if (page.includes('/wire/')) return 0.3;
  if (page.includes('/decisions/') || page.includes('/changelog')) return 0.1;
  return inTitle;
}
