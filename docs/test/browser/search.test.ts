/** Search finds what people look for first, without asking another server. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { serveSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await openChromium();
}, 30_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});

test.for<readonly [query: string, want: string]>([
  ['retry', '/guide/errors.html'],
  ['retries', '/guide/errors.html'],
  ['proxy', '/guide/transports.html'],
  ['Redis', '/guide/quotas.html'],
  ['throttl', '/guide/quotas.html#throttling'],
  ['Throttling.User', '/api/errors.html#throttling-user'],
  ['InvalidTimeStamp.Expired', '/api/errors.html#invalidtimestamp-expired'],
  ['iot.system.SystemException', '/api/errors.html#iot-system-systemexception'],
  ['Jest', '/recipes/jest.html'],
  ['msw', '/recipes/msw.html'],
  ['install', '/guide/get-started.html'],
  ['credentials', '/guide/credentials.html'],
  ['timeout', '/guide/wait.html'],
  ['changelog', '/changelog.html'],
  ['QueryDeviceProvisioning', '/api/QueryDeviceProvisioning.html'],
])('search for %s finds %s first', { timeout: 60_000 }, async ([query, want]) => {
  const { page, strangers } = await openPage(browser, site, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(query);
  const first = page.locator('#localsearch-list [role="option"] a').first();
  await first.waitFor();
  // The list is filled again when more of the index has arrived.
  await expect.poll(() => first.getAttribute('href'), { timeout: 20_000 }).toMatch(startOf(want));
  expect(strangers).toEqual([]);
  await page.close();
});

/** A link to the page, to any of its sections when the link names none. */
function startOf(link: string): RegExp {
  return new RegExp(`^${link.replaceAll('.', '\\.')}${link.includes('#') ? '$' : '(?:#|$)'}`);
}
