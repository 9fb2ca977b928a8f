import { describe } from 'vitest';
import { testFourProcesses } from './four-processes.ts';
import { startPostgres } from '../../../tools/test-servers/postgres-server.ts';

describe('PostgreSQL', () => {
  testFourProcesses('PostgreSQL', startPostgres);
});
