import { afterAll, expect, it } from 'vitest';
import { testV1Rows, v1Counts } from '../test/v1-rows.ts';
import { testV3Rows, v3Counts } from '../test/v3-rows.ts';
import * as nodeHash from './hash/hash.node.ts';

testV1Rows();
testV3Rows();

it('signs with the hashes of Node on Node', async () => {
  expect(await import('#hash')).toBe(nodeHash);
});

afterAll(() => {
  const list = (counts: object) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(`rows of signature-v1.json: ${list(v1Counts)}\nrows of signature-v3.json: ${list(v3Counts)}`);
});
