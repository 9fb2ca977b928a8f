/** Reading the site: nothing that keeps a reader out, in light and dark, on a desk and on a phone. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { serveSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  site = await serveSite();
  browser = await openChromium();
}, 30_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const pages = [
  '/',
  '/guide/get-started.html',
  '/guide/create.html',
  '/guide/errors.html',
  '/api/',
  '/api/QueryDeviceDistributeJob.html',
  '/api/errors.html',
  '/library/client/',
  '/performance.html',
  '/changelog.html',
  '/wire/signing.html',
  '/playground.html',
];

test.for(pages)(
  'axe finds nothing serious on %s, in light on a desk and in dark on a phone, which it and its tables fit',
  // A package has thousands of elements to look at.
  { timeout: 240_000 },
  async (path) => {
    const { page, complaints } = await openPage(browser, site, path);
    // Evaluated by the debugger: the policy of the page allows no script of another origin.
    await page.evaluate(axe);
    const light = await seriousViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('html.dark').waitFor();
    const got = [...light, ...(await seriousViolations(page)), ...complaints];
    expect(got).toEqual([]);
    const tooWide = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('html, .scrollable'),
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ).filter((excess) => excess > 0),
    );
    expect(tooWide).toEqual([]);
    await page.close();
  },
);

async function seriousViolations(page: Page): Promise<string[]> {
  // Colours fade from one scheme to the other; a colour in between would be measured.
  await page.waitForTimeout(400);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run: (...of: unknown[]) => Promise<AxeResults> } };
    // What passes is thousands of elements: it stays in the page.
    const { violations } = await engine.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
