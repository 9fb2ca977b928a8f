/**
 * Handles the rejection of a value that a user's function returned and that nothing awaits, so that it does not end the process as an
 * unhandled rejection.
 */
export function ignoreRejection(returned: unknown): void {
  if (returned !== undefined) Promise.resolve(returned).catch(() => {});
}
