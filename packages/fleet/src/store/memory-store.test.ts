import { storeTests } from '../../test/store-tests.ts';
import { memoryStore } from './memory-store.ts';

storeTests('memoryStore', async () => memoryStore());
