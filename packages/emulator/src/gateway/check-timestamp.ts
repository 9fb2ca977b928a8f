import { createGatewayError } from './gateway-error.ts';

/** How far the caller's clock may be off, both ways, in milliseconds: 15 minutes. */
export const defaultClockWindow: number = 15 * 60_000;

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** `YYYY-MM-DDThh:mm:ssZ`, without a fraction of a second, at most `window` from `now`. */
export function checkTimestamp(timestamp: string, now: number, window: number): void {
  const sent = timestampPattern.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(sent)) throw createGatewayError('InvalidTimeStamp.Format');
  if (Math.abs(now - sent) > window) throw createGatewayError('InvalidTimeStamp.Expired');
}
