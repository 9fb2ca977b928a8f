/** A headless Chromium of the machine: nothing is downloaded. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A fresh profile each time, which playwright removes again. */
export function openChromium(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'There is no Chromium on this machine, so the site cannot be tested. On Debian: ' +
        'apt-get install -y --no-install-recommends chromium fonts-noto-cjk. Elsewhere name one in CHROMIUM_PATH.',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: flags });
}
