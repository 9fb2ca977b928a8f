/**
 * Every text and number of a response, sorted, without names and wrappers: these must be the same for all readers.
 * Readers treat values differently: some name codes, some leave numbers as text.
 */
export function factsOf(answer: unknown): string[] {
  return leaves(answer).toSorted();
}

const codes: Readonly<Record<string, string>> = { running: '1', designated: '0' };

function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [codes[String(value)] ?? String(value)];
  // A generic parser shows the XML declaration as an empty member.
  return Object.values(value)
    .flatMap(leaves)
    .filter((leaf) => leaf !== '');
}
