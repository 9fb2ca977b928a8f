/**
 * What makes a line unusable as the name of a device. The vendor's pages state no alphabet for names, so only what is certainly a mistake is
 * rejected: each such line would become a device of a job, and an account has ten jobs.
 */

/** What is wrong with the name, to follow "line 3"; undefined when nothing is. */
export function problemOf(name: string): string | undefined {
  if (name.trim() === '') return 'is empty';
  if (name !== name.trim()) return 'starts or ends with whitespace';
  if (name.startsWith('#')) return 'looks like a comment';
  if (/["',;\t]/.test(name)) return 'looks like CSV';
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFD]/u.test(name)) return 'has a control or invalid character';
  return undefined;
}
