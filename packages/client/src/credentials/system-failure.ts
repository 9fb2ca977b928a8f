/** What may be told of an error of somebody else's code, whose text can quote a key: the vendor's quotes whole files. */

/** Absolute, so that no text that was given for a path by mistake is taken for one. */
const file = /^(?:\/|[a-z]:[\\/])[^\p{Cc}?]{1,500}$/iu;

/**
 * The code of an error of the operating system, and the file that it is about: `ENOENT, /home/me/.alibabacloud/credentials`. Of the
 * error itself, or of what it gives as its cause.
 */
export function systemFailure(thrown: unknown): string | undefined {
  for (let error = thrown, depth = 0; depth < 5 && typeof error === 'object' && error !== null; depth++) {
    const { code, errno, path, cause } = error as Readonly<Record<string, unknown>>;
    if (typeof errno === 'number' && typeof code === 'string' && /^E[A-Z0-9_]{2,20}$/.test(code)) {
      return typeof path === 'string' && file.test(path) ? `${code}, ${path}` : code;
    }
    error = cause;
  }
  return undefined;
}
