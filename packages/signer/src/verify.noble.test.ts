/** The same forgeries against the hashes that are used where there is no node:crypto. */
import { vi } from 'vitest';
import { testForgeries } from '../test/forgeries.ts';

vi.mock('#hash', () => import('./hash/hash.noble.ts'));

testForgeries();
