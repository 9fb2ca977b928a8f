/** What the headers of a response say about time. Pure: text in, milliseconds out. */

type Headers = Readonly<Record<string, string>>;

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
// No clock of the service is before the version of its API, and no client lives that long.
const [earliest, latest] = [Date.UTC(2018, 0, 20), Date.UTC(2100, 0)];

/**
 * The clock of the sender of the response, in milliseconds since 1970. Undefined when `Date` is missing, doubled, not a date, or
 * one at which nobody can have responded.
 */
export function serverTime(headers: Headers): number | undefined {
  const time = readDate(headers['date']);
  return time !== undefined && time >= earliest && time < latest ? time : undefined;
}

/**
 * How long to wait before the next attempt, in milliseconds; undefined when the response does not say, or not in a form
 * that makes sense. Source: docs/wire/signing.md, rule 51.
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

/** A wait in seconds, or until a date: that of the sender, whose `Date` is its clock. */
function readSeconds(text: string | undefined, now: number): number | undefined {
  const seconds = readNumber(text);
  if (seconds !== undefined) return seconds * 1_000;
  const date = readDate(text);
  return date === undefined ? undefined : date - now;
}

/** Rounded up: who comes back too early is told to wait again. */
function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}(?:\.\d{1,15})?$/.test(text.trim()) ? Math.ceil(Number(text)) : undefined;
}

function readDate(text: string | undefined): number | undefined {
  return text !== undefined && httpDate.test(text) ? Date.parse(text) : undefined;
}
