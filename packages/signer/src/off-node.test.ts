import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { v1 } from '../test/vectors.ts';
import { signV3 } from './index.ts';

const runner = fileURLToPath(new URL('../test/run-off-node.ts', import.meta.url));

it('signs in a context that has nothing of Node, no URL and no code from text', () => {
  const [row] = v1.documented;
  const { AccessKeyId: _, SignatureMethod: __, SignatureVersion: ___, ...given } = row?.flattened ?? {};
  const { SignatureNonce: nonce = '', Timestamp: timestamp = '', ...parameters } = given;
  const v3 = {
    method: 'POST',
    host: 'iot.cn-shanghai.aliyuncs.com',
    query: { JobId: '中 😀' },
    action: 'A',
    version: 'B',
    nonce,
  };
  const input = JSON.stringify({ timestamp, v1: { method: row?.method, parameters, nonce }, v3 });
  const child = spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', runner], {
    input,
    encoding: 'utf8',
  });
  expect(child.stderr).toBe('');
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const { imported, nonce: random, ...got } = JSON.parse(child.stdout) as { imported: string[]; nonce: string };
  expect(got).toEqual({
    v1: row?.signature,
    v3: signV3({ ...v3, credentials, timestamp: new Date(timestamp) }).signature,
    verified: [true, true],
    explained: 'secret',
    redacted: 'a=b&Signature=***',
    redactedMap: { SecurityToken: '***', list: ['Signature=***'] },
    ofNode: [],
  });
  expect(random).toMatch(/^[0-9a-f-]{36}$/);
  expect(imported).toContain('hash.noble.ts');
  expect(imported).not.toContain('hash.node.ts');
});

it('has a hash for every runtime, and no dependency on Node’s', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    imports: { '#hash': Record<string, string> };
    dependencies?: object;
  };
  expect(manifest.imports['#hash']['node']).toBe('./src/hash/hash.node.ts');
  expect(Object.keys(manifest.imports['#hash']).at(-1)).toBe('default');
  expect(manifest.imports['#hash']['default']).toBe('./src/hash/hash.noble.ts');
  expect(manifest.dependencies).toBeUndefined();
});
