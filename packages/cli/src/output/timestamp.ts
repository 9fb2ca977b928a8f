/** Latest time that a `Date` can hold, in milliseconds since 1970. Source: ECMA-262, time values. */
const latest = 8.64e15;

/**
 * A time in ISO 8601, UTC. A number outside the range of dates is shown as it is: the service sent it, and it must not stop the command.
 *
 * @param milliseconds since 1970
 */
export function timestamp(milliseconds: number): string {
  if (Math.abs(milliseconds) <= latest) return new Date(milliseconds).toISOString();
  return `${milliseconds} (not a date)`;
}
