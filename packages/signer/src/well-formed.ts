/** Text that has a UTF-8 form: no half of a surrogate pair stands alone. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
