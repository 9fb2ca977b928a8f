/** Texts that replace a secret: a mask, a reference to a variable, or one of the vendor's documented examples. */

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

/** Maximum length of the part that a mask like `LTAI****` may leave readable. */
const longestRest = 12;

/** Whether a text in place of a secret is not one. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  const bare = trimmed.replace(/^[<[({"']+|[>\])}"']+$/g, '');
  if (bare === '' || documented.has(bare.toLowerCase()) || reference.test(trimmed)) return true;
  if (bare.includes('***') && bare.replace(/\*+/g, '').length <= longestRest) return true;
  // The form of masked texts: letters as x, digits as 0 or 1, and separators.
  return /^[x01字*.…\-_+/=%|:~ ]+$/i.test(bare);
}
