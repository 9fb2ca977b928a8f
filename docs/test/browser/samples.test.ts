/** At 1280 px a reader sees each sample of the guide whole: none scrolls sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidePages } from '../programs/pages.ts';
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

const pages = guidePages()
  .filter(({ blocks }) => blocks.length > 0)
  .map(({ path }) => `/${path.replace(/\.md$/, '.html')}`);

test.for([...pages, '/library/client/', '/library/signer/'])(
  'no sample on %s is wider than its column',
  { timeout: 60_000 },
  async (path) => {
    const { page } = await openPage(browser, site, path, { width: 1280 });
    const got = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.vp-doc pre'))
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent.split('\n').toSorted((a, b) => b.length - a.length)[0]),
    );
    expect(got).toEqual([]);
    await page.close();
  },
);
