/** The playground in a real browser: it signs, reads and explains, and sends nothing. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openChromium } from './chromium.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { serveSite, type Site } from './site.ts';

// A machine that does other things as well makes a browser slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });

let site: Site;
let browser: Browser;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await openChromium();
  opened = await openPage(browser, site, '/playground.html');
  page = opened.page;
  await page.locator('.playground').waitFor();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(async () => {
  await field('Operation').selectOption('QueryDeviceDistributeJob');
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('tab', { name: 'v1, HMAC-SHA1' }).click();
}, 60_000);

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const shown = (label: string) => page.getByTestId(label).textContent();
const field = (label: string) => page.getByLabel(label, { exact: true });

test('signs the request that the page of the IoT product prints, and shows its documented signature', async () => {
  await field("Or a request that the vendor's pages print with its signature").selectOption('doc-iot-pub');
  const got = [await shown('Signature'), await shown('documented')];
  expect(got).toEqual(['Y9eWn4nF8QPh3c4zAFkM/k/u7eA=', 'This is the documented signature.']);
});

interface Vector {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly params: { readonly query: { readonly JobId: string } };
  readonly stringToSign: string;
  readonly signature: string;
}

test('signs a request that is typed into the form as the official client signed it', async () => {
  const { vectors } = JSON.parse(read('packages/signer/vectors/signature-v1.json')) as {
    vectors: (Vector & { name: string })[];
  };
  const vector = vectors.find(({ name }) => name === 'v1-popcore-get-003-QueryDeviceDistributeJob');
  if (vector === undefined) throw new Error('the vector is missing');
  await field('JobId required').fill(vector.params.query.JobId);
  await field('Access key ID').fill(vector.accessKeyId);
  await field('Access key secret').fill(vector.accessKeySecret);
  await field('Timestamp').fill(vector.timestamp);
  await field('Nonce').fill(vector.nonce);
  const got = [await shown('String to sign'), await shown('Signature')];
  expect(got).toEqual([vector.stringToSign, vector.signature]);
});

test('signs the same request with V3, and gives a curl for it', async () => {
  await page.getByRole('tab', { name: 'V3' }).click();
  const got = [await shown('Canonical request'), await shown('Signature'), await shown('curl')];
  expect(got[0]).toMatch(/^GET\n\/\nJobId=UbmsMHmkqv0PiAG%2A%2A%2A%2A010001\nhost:iot\.cn-shanghai\.aliyuncs\.com\n/m);
  expect(got[1]).toMatch(/^[0-9a-f]{64}$/);
  expect(got[2]).toContain("-H 'authorization: ACS3-HMAC-SHA256 Credential=testid,");
});

test('shows at the field what the contract rejects, and no result until it is corrected', async () => {
  await field('Operation').selectOption('CreateDeviceDistributeJob');
  await field('TargetInstanceConfig required').fill('iot-cn-6ja***\niot-cn-st2***');
  const got = [
    await field('TargetInstanceConfig required').getAttribute('aria-invalid'),
    await shown('refusal'),
    await page.getByTestId('Signature').count(),
  ];
  expect(got).toEqual(['true', expect.stringContaining('targetInstanceConfig'), 0]);
});

test('writes the call for our client and for what people have today', async () => {
  const got = [await shown('code')];
  for (const name of ['@alicloud/iot20180120', '@alicloud/pop-core']) {
    await page.getByRole('tab', { name }).click();
    got.push(await shown('code'));
  }
  expect(got).toEqual([
    expect.stringContaining("client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' })"),
    expect.stringContaining('new iot.QueryDeviceDistributeJobRequest('),
    expect.stringContaining("client.request('QueryDeviceDistributeJob', { JobId:"),
  ]);
});

test.each(['json', 'xml'])('decodes the documented sample in %s to the model', async (format) => {
  const want: unknown = JSON.parse(read('contracts/recordings/QueryDeviceDistributeJob/success.model.json'));
  await field('Response of QueryDeviceDistributeJob, XML or JSON').fill(
    read(`contracts/recordings/QueryDeviceDistributeJob/success.${format}`),
  );
  const got: unknown = JSON.parse((await shown('Model')) ?? '');
  expect(got).toEqual(want);
});

test('names what is unknown to the contract, and the rule that a broken response breaks', async () => {
  const sample = read('contracts/recordings/QueryDeviceDistributeJob/success.xml');
  const response = field('Response of QueryDeviceDistributeJob, XML or JSON');
  await response.fill(sample.replace('<Total>', '<Colour>red</Colour><Total>'));
  const unknown = await shown('unknown');
  await response.fill(sample.replace('<Total>5', '<Total>five'));
  const got = [unknown?.trim(), await shown('verdict'), await shown('rule')];
  expect(got).toEqual([
    '/Data/Colour',
    expect.stringContaining('ContractError'),
    'Required: a whole number. Number of devices in the job.',
  ]);
});

test('shows where the string to sign of a rejected request differs', async () => {
  await page.getByRole('button', { name: 'Load an example' }).click();
  const got = [await shown('mismatch'), await shown('hint'), await shown('difference')];
  expect(got).toEqual([
    expect.stringContaining('The strings differ.'),
    'Timestamp was encoded twice on one of the sides.',
    expect.stringMatching(/Timestamp.*Yours.*2020-02-13T12%253A12%253A22Z.*The gateway's.*2020-02-13T12%3A12%3A22Z/s),
  ]);
});

test('finds the broken parameter of a request that was signed here, in a whole response in XML', async () => {
  const request = field('JobId required');
  await request.fill('job-1');
  const sent = (await shown('String to sign')) ?? '';
  await request.fill('job-2');
  await field('The message, or the whole response').fill(
    `<Error><Code>SignatureDoesNotMatch</Code><Message><![CDATA[Specified signature is not matched with our calculation. server string to sign is:${sent}]]></Message><RequestId>E55E50B7</RequestId><HostId>iot.cn-shanghai.aliyuncs.com</HostId></Error>`,
  );
  await page.getByRole('button', { name: 'Take the string signed above' }).click();
  const got = (await shown('difference'))?.replaceAll(/\s+/g, ' ');
  expect(got).toContain('JobId');
  expect(got).toContain('job-2');
  expect(got).toContain('job-1');
});

test('sends nothing: no request to anybody else, and none that holds the secret', async () => {
  const before = site.requests.length;
  await field('Access key secret').fill('a-secret-of-mine');
  await page.getByRole('tab', { name: 'V3' }).click();
  await page.getByRole('button', { name: 'XML, documented' }).click();
  await page.waitForTimeout(200);
  expect(site.requests.slice(before).filter((address) => address.includes('secret'))).toEqual([]);
  expect({ strangers: opened.strangers, complaints: opened.complaints }).toEqual({ strangers: [], complaints: [] });
});

test('forbids the browser to connect to another server', async () => {
  const got = await page.evaluate(() => fetch('https://iot.cn-shanghai.aliyuncs.com/').catch(String));
  expect(got).toContain('TypeError');
  expect(opened.strangers).toEqual([]);
});

test('is worked by keyboard alone', async () => {
  await page.getByRole('tab', { name: 'v1, HMAC-SHA1' }).focus();
  await page.keyboard.press('ArrowRight');
  const got = await page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(got).toBe('V3, ACS3-HMAC-SHA256');
  expect(await page.getByTestId('Canonical request').count()).toBe(1);
});
