/** Whether a value is a string with a UTF-8 form: without lone surrogates. */
export function isWellFormedText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
