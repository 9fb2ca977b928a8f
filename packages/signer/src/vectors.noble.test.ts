/** The same rows with the hashes for platforms without node:crypto. */
import { expect, it, vi } from 'vitest';
import { testLongLists } from '../test/long-list-rows.ts';
import { testV1Rows } from '../test/v1-rows.ts';
import { testV3Rows } from '../test/v3-rows.ts';
import * as nobleHash from './hash/hash.noble.ts';

vi.mock('#hash', () => import('./hash/hash.noble.ts'));

testV1Rows();
testV3Rows();
testLongLists();

it('signs with the hashes of @noble/hashes here', async () => {
  expect({ ...(await import('#hash')) }).toEqual({ ...nobleHash });
});
