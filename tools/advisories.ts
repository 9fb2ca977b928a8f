/** Published weaknesses of packages that we use, and the first versions without them. */

interface Advisory {
  readonly name: string;
  readonly id: string;
  readonly what: string;
  /** One for each release line that was mended; lines before the first of them were not. */
  readonly fixed: readonly string[];
}

const advisories: readonly Advisory[] = [
  { name: 'fast-xml-parser', id: 'CVE-2023-26920', what: 'prototype pollution by element name', fixed: ['4.1.2'] },
  { name: 'fast-xml-parser', id: 'GHSA-mpg4-rc92-vx8v', what: 'slow regular expression', fixed: ['4.4.1'] },
  { name: 'fast-xml-parser', id: 'CVE-2026-26278', what: 'entities without a limit', fixed: ['5.3.6'] },
  { name: 'fast-xml-parser', id: 'CVE-2026-33036', what: 'numeric references bypass the limits', fixed: ['5.5.6'] },
  { name: 'fast-xml-parser', id: 'CVE-2026-33349', what: 'numeric references bypass the limits', fixed: ['5.5.7'] },
  // No advisory, but as good as one: from 5.5.9 to 5.6.0 an ordinary text with many quotes is refused.
  { name: 'fast-xml-parser', id: 'limit on standard entities', what: 'refuses valid documents', fixed: ['5.7.2'] },
  { name: 'ajv', id: 'CVE-2025-69873', what: 'slow regular expression from data', fixed: ['6.14.0', '8.18.0'] },
  { name: 'undici', id: 'GHSA-q768-x9m6-m9qp', what: 'cookies follow a redirect to another host', fixed: ['5.26.2'] },
  {
    name: 'undici',
    id: 'GHSA-m4v8-wqvr-p9f7',
    what: 'proxy-authorization follows a redirect',
    fixed: ['5.28.4', '6.11.1'],
  },
  { name: 'xml2js', id: 'GHSA-776f-qx25-q3cc', what: 'prototype pollution', fixed: ['0.5.0'] },
];

/** What is known against a version, or against the oldest version that a range allows. */
export function knownAgainst(name: string, versionOrRange: string): string[] {
  const [version] = /\d+\.\d+\.\d+/.exec(versionOrRange) ?? [];
  if (version === undefined) return [];
  return advisories
    .filter((one) => one.name === name && !isMended(version, one.fixed))
    .map(({ id, what, fixed }) => `${name} ${versionOrRange}: ${id}, ${what}; mended in ${fixed.join(' and ')}`);
}

function isMended(version: string, fixed: readonly string[]): boolean {
  const [major] = version.split('.');
  const sameLine = fixed.find((one) => one.split('.', 1)[0] === major);
  if (sameLine !== undefined) return compare(version, sameLine) >= 0;
  return fixed.every((one) => compare(version, one) > 0);
}

function compare(left: string, right: string): number {
  const rights = right.split('.').map(Number);
  const differences = left.split('.').map((part, at) => Number(part) - (rights[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
