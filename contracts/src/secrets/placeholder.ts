/** What may stand in the place of a secret: a mask, or one of the vendor's documented examples. */

const documented = new Set([
  'testid',
  'testsecret',
  'yourid',
  'yoursecret',
  'accesskeyid',
  'redacted',
  'masked',
  'removed',
]);

/** Whether a text is no secret, although it stands where one would. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim().replace(/^[<[({]+|[>\])}]+$/g, '');
  if (bare === '' || bare.includes('***') || documented.has(bare.toLowerCase())) return true;
  return /^(?:x+|0+|\.+|-+)$/i.test(bare);
}
