/** Reads the headers of a response about time. Pure functions. */

type Headers = Readonly<Record<string, string>>;

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
// The clock of the service is not before the date of its API version, and not in the far future.
const [earliest, latest] = [Date.UTC(2018, 0, 20), Date.UTC(2100, 0)];

/**
 * The clock of the sender of the response, in milliseconds since 1970. Undefined if `Date` is missing, repeated, not a date, or not a
 * plausible time.
 */
export function serverTime(headers: Headers): number | undefined {
  const time = readDate(headers['date']);
  return time !== undefined && time >= earliest && time < latest ? time : undefined;
}

/**
 * The delay that a response requests before the next attempt, in milliseconds; undefined if it requests none, or not in a valid form.
 * Source: docs/wire/signing.md, rule 51.
 *
 * @param now milliseconds since 1970 by the clock of the service, as far as it is known: for a `Retry-After` that is a date, in a response
 * without a usable `Date`
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const waits = [
    readNumber(headers['x-acs-retry-after']),
    readSeconds(headers['retry-after'], serverTime(headers) ?? now),
    readNumber(timeLeft.exec(headers['x-ratelimit-user-api'] ?? '')?.[1]),
    readNumber(timeLeft.exec(headers['x-ratelimit-user'] ?? '')?.[1]),
  ];
  return waits.find((wait) => wait !== undefined && wait > 0);
}

const timeLeft = /TimeLeft:\s*([\d.]+)/i;

/** A delay in seconds, or until a date on the clock of the sender, which `Date` shows. */
function readSeconds(text: string | undefined, now: number): number | undefined {
  const seconds = readNumber(text);
  if (seconds !== undefined) return seconds * 1_000;
  const date = readDate(text);
  return date === undefined ? undefined : date - now;
}

/** Rounded up, since a request that is too early is throttled again. */
function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}(?:\.\d{1,15})?$/.test(text.trim()) ? Math.ceil(Number(text)) : undefined;
}

function readDate(text: string | undefined): number | undefined {
  return text !== undefined && httpDate.test(text) ? Date.parse(text) : undefined;
}
