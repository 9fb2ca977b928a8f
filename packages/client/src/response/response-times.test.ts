import { expect, test } from 'vitest';
import { retryAfter, serverTime } from './response-times.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

const waits: readonly (readonly [headers: Readonly<Record<string, string>>, want: number | undefined])[] = [
  [{}, undefined],
  [{ 'retry-after': '1' }, 1_000],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, 5_000],
  [{ 'retry-after': '1000000000' }, 1e12],
  [{ 'retry-after': '0' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{ 'retry-after': '1.5' }, 2_000],
  [{ 'retry-after': '0.001' }, 1_000],
  [{ 'retry-after': '2.0' }, 2_000],
  [{ 'retry-after': '.5' }, undefined],
  [{ 'retry-after': '1.' }, undefined],
  [{ 'retry-after': '1.5.2' }, undefined],
  [{ 'retry-after': '1,5' }, undefined],
  [{ 'retry-after': '-1.5' }, undefined],
  [{ 'retry-after': 'abc' }, undefined],
  [{ 'retry-after': '1, 2' }, undefined],
  [{ 'retry-after': '1e9' }, undefined],
  [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, undefined],
  // By the clock of the sender, which is 20 minutes ahead, not by that of the request.
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:20:05 GMT', date: 'Thu, 01 Jan 2026 00:20:00 GMT' }, 5_000],
  [{ 'retry-after': 'Wed, 31 Dec 2025 23:40:05 GMT', date: 'Wed, 31 Dec 2025 23:40:00 GMT' }, 5_000],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:20:00 GMT', date: 'Thu, 01 Jan 2026 00:20:05 GMT' }, undefined],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT', date: 'yesterday' }, 5_000],
  [{ 'retry-after': '7', date: 'Thu, 01 Jan 2026 00:20:05 GMT' }, 7_000],
  [{ 'x-acs-retry-after': '250' }, 250],
  [{ 'x-acs-retry-after': '250.2' }, 251],
  [{ 'x-acs-retry-after': '250', 'retry-after': '9' }, 250],
  [{ 'x-ratelimit-user': 'Limit:1,Remain:0,TimeLeft:2000,Reset:1234' }, 2_000],
  [{ 'x-ratelimit-user': 'Limit:1,Remain:0,TimeLeft:1999.1,Reset:1234' }, 2_000],
  [{ 'x-ratelimit-user': 'Limit:1,Remain:0,TimeLeft:.,Reset:1234' }, undefined],
  [{ 'x-ratelimit-user-api': 'TimeLeft:700', 'x-ratelimit-user': 'TimeLeft:2000' }, 700],
];

test.each(waits)('the delay that %j requests is %s ms', (headers, want) => {
  expect(retryAfter(headers, now)).toBe(want);
});

const dates: readonly (readonly [date: string, want: number | undefined])[] = [
  ['Thu, 01 Jan 2026 00:00:00 GMT', now],
  ['Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:00 GMT', undefined],
  ['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
  ['Fri, 01 Jan 2100 00:00:00 GMT', undefined],
  ['2026-01-01T00:00:00Z', undefined],
  ['', undefined],
];

test.each(dates)('the time of the service by Date "%s" is %s', (date, want) => {
  expect(serverTime({ date })).toBe(want);
});
