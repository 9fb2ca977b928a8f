import { refusal } from './gateway-error.ts';

/** How far the sender's clock may be off, both ways, in milliseconds: 15 minutes. */
export const defaultClockWindow: number = 15 * 60_000;

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** `YYYY-MM-DDThh:mm:ssZ`, without a fraction of a second, and not too far from `now`. */
export function checkTime(timestamp: string, now: number, window: number): void {
  const sent = form.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(sent)) throw refusal('InvalidTimeStamp.Format');
  if (Math.abs(now - sent) > window) throw refusal('InvalidTimeStamp.Expired');
}
