/** The maximum of a `Date`, in milliseconds since 1970. Source: ECMA-262, time values. */
const latest = 8.64e15;

/**
 * Formats a time in ISO 8601, UTC. A number outside the range of `Date` is shown unchanged: the service sent it, and it must not stop the
 * command.
 *
 * @param milliseconds milliseconds since 1970-01-01T00:00:00Z
 */
export function timestamp(milliseconds: number): string {
  if (Math.abs(milliseconds) <= latest) return new Date(milliseconds).toISOString();
  return `${milliseconds} (not a date)`;
}
