import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { userAgentOf } from './user-agent.ts';

const manifest = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };

const node = { process: { versions: { node: '24.21.0' } } };

test('the User-Agent contains this package, its version and the runtime', () => {
  expect(userAgentOf(undefined, node)).toBe(`iot-distribution/${version} node/24`);
  expect(userAgentOf(undefined)).toBe(`iot-distribution/${version} node/${process.versions.node.split('.')[0]}`);
});

test('the name of the user comes first', () => {
  expect(userAgentOf('my-app/1.2 (billing)', node)).toBe(`my-app/1.2 (billing) iot-distribution/${version} node/24`);
});

test.each([
  ['Bun', { process: { versions: { node: '24.3.0', bun: '1.3.1' } } }, 'bun/1'],
  ['Deno', { process: { versions: { node: '22.1.0' } }, Deno: { version: { deno: '2.5.0' } } }, 'deno/2'],
  ['workerd', { navigator: { userAgent: 'Cloudflare-Workers' } }, 'workerd'],
  ['workerd with modules of Node', { ...node, navigator: { userAgent: 'Cloudflare-Workers' } }, 'workerd'],
])('the User-Agent in %s', (_, runtimes, runtime) => {
  expect(userAgentOf(undefined, runtimes)).toBe(`iot-distribution/${version} ${runtime}`);
});

test('the option false sends no User-Agent, and browsers send their own', () => {
  expect(userAgentOf(false, node)).toBeUndefined();
  const browser = { navigator: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' } };
  expect(userAgentOf(undefined, browser)).toBeUndefined();
  expect(userAgentOf('my-app/1', browser)).toBeUndefined();
});

test.each(['', ' ', ' a', 'a ', 'a\nb', 'a\r\nx-evil: 1', 'ä', '灯', 'a\u0000', 5, true, {}, Symbol('a')])(
  'the option %j is rejected',
  (given) => {
    expect(() => userAgentOf(given, node)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'InvalidOption', pointer: '/userAgent' }),
    );
  },
);
