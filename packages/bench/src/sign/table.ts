/** Signing, compared with the minimum and with the vendor's packages. */
import type { Table } from '../figures.ts';
import { measure, ratiosTable } from '../side-by-side.ts';
import { v1, v3Create, v3Query } from './contenders.ts';
import { createRequest, listRequest, sessionToken } from './requests.ts';

export async function signTables(): Promise<Table[]> {
  return [
    ratiosTable('sign, v1', 'plain loop', [
      await measure({ name: 'one query', ...v1(listRequest) }),
      await measure({ name: 'one query with a session token', ...v1(listRequest, sessionToken) }),
      await measure({ name: 'create with 100 names', ...v1(createRequest(100)) }),
      await measure({ name: 'create with 10,000 names', ...v1(createRequest(10_000)) }),
    ]),
    ratiosTable('sign, V3', 'plain loop', [
      await measure({ name: 'one query', ...v3Query(listRequest) }),
      await measure({ name: 'create with 100 names', ...v3Create(100) }),
      await measure({ name: 'create with 10,000 names', ...v3Create(10_000) }),
    ]),
  ];
}
