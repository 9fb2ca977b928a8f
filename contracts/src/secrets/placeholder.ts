/** What may stand in the place of a secret: a mask, a reference to a variable, or one of the vendor's documented examples. */

const documented: ReadonlySet<string> = new Set([
  'testid',
  'testsecret',
  'yourid',
  'yoursecret',
  'accesskeyid',
  'redacted',
  'masked',
  'removed',
  'hidden',
  'null',
  'none',
  'undefined',
  'true',
  'false',
]);

/** `$NAME`, `${NAME}`, `${{ secrets.NAME }}`, `{{name}}`, `%NAME%`, `<name>`, `process.env.NAME`, `YOUR_NAME`. */
const reference =
  /^(?:\$[A-Za-z_]\w*|\$\{[^{}]*\}|\$?\{\{[^{}]*\}\}|%[A-Za-z_]\w*%|<[^<>]*>|\$?process\.env\b.*|os\.environ\b.*|your[-_ ]?\w+)$/i;

/** The longest part that a mask like `LTAI****` may leave readable. */
const longestRest = 12;

/** Whether a text is no secret, although it stands where one would. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  const bare = trimmed.replace(/^[<[({"']+|[>\])}"']+$/g, '');
  if (bare === '' || documented.has(bare.toLowerCase()) || reference.test(trimmed)) return true;
  if (bare.includes('***') && bare.replace(/\*+/g, '').length <= longestRest) return true;
  // What masks leave of a text: letters as x, digits as 0 or 1, and what separates.
  return /^[x01字*.…\-_+/=%|:~ ]+$/i.test(bare);
}
