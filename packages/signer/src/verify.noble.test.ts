/** The same forgeries against the hashes for platforms without node:crypto. */
import { vi } from 'vitest';
import { testForgeries } from '../test/forgeries.ts';

vi.mock('#hash', () => import('./hash/hash.noble.ts'));

testForgeries();
