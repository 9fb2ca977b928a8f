import { createGatewayError } from './gateway-error.ts';

/** How far a timestamp may be ahead or behind, in milliseconds: 15 minutes. */
export const defaultClockWindow: number = 15 * 60_000;

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Accepts `YYYY-MM-DDThh:mm:ssZ`, without a fraction of a second, at most `window` milliseconds from `now`. */
export function checkTimestamp(timestamp: string, now: number, window: number): void {
  const sent = timestampPattern.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(sent)) throw createGatewayError('InvalidTimeStamp.Format');
  if (Math.abs(now - sent) > window) throw createGatewayError('InvalidTimeStamp.Expired');
}
