/**
 * The details of a foreign error that are safe to report. Its message may quote a key: errors of the vendor's package quote whole files.
 */

/** Only absolute paths, so that a secret that was passed as a path by mistake is not reported. */
const file = /^(?:\/|[a-z]:[\\/])[^\p{Cc}?]{1,500}$/iu;

/**
 * The code of an error of the operating system and the path of its file, from the error or its cause:
 * `ENOENT, /home/me/.alibabacloud/credentials`.
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
