const loneSurrogate = /\p{Surrogate}/u;

/** Whether text has a UTF-8 form: no half of a surrogate pair stands alone. (`isWellFormed` says the same, but not yet in our `lib`.) */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}
