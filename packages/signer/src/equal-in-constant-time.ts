/**
 * Compares two strings in a time that depends on their lengths only. A server that stops at the first wrong character lets a patient caller
 * find the right signature, one character after the other.
 */
export function equalInConstantTime(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference === 0;
}
