/**
 * Checks a line of a names file. The vendor does not document which characters a name may have, so only obvious mistakes are rejected: each
 * such line would become a device of a job, and an account can have only ten jobs.
 */

/** Describes the problem of a name, to follow "line 3"; undefined if there is none. */
export function problemOf(name: string): string | undefined {
  if (name.trim() === '') return 'is empty';
  if (name !== name.trim()) return 'starts or ends with whitespace';
  if (name.startsWith('#')) return 'looks like a comment';
  if (/["',;\t]/.test(name)) return 'looks like CSV';
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFD]/u.test(name))
    return 'contains a control character or an invalid character';
  return undefined;
}
