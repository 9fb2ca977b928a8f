/**
 * Whether text has a UTF-8 form: no half of a surrogate pair stands alone. The method is in the language since 2024 and in every runtime
 * that this package supports, but not yet in the library that it compiles against.
 */
export function isWellFormed(text: string): boolean {
  return (text as unknown as { isWellFormed(): boolean }).isWellFormed();
}
