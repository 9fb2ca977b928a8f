/**
 * Nobody waits for what a user's function returned, or it is not the promise that was expected: when it is one and is rejected, that must
 * not end the process as an unhandled rejection.
 */
export function ignoreRejection(returned: unknown): void {
  if (returned !== undefined) Promise.resolve(returned).catch(() => {});
}
