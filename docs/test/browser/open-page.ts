/** A page of the site in a browser, and what it asks of anybody else. */
import type { Browser, Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface OpenPage {
  readonly page: Page;
  /** Requests to any other server; all of them are aborted. */
  readonly strangers: readonly string[];
  /** What the page complains about. */
  readonly complaints: readonly string[];
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

export async function openPage(browser: Browser, { url }: Site, path: string, view: View = {}): Promise<OpenPage> {
  const { width = 1280, height = 900, scheme = 'light' } = view;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    const asked = route.request().url();
    if (asked.startsWith(`${url}/`) || asked.startsWith('data:')) return route.continue();
    strangers.push(asked);
    return route.abort();
  });
  page.setDefaultTimeout(30_000);
  await page.goto(url + path);
  // Until Vue has hydrated the markup, a click has no effect.
  await page.waitForFunction(() => Object.hasOwn(document.querySelector('#app') ?? {}, '__vue_app__'));
  return { page, strangers, complaints };
}
