import { describe } from 'vitest';
import { testFourProcesses } from './four-processes.ts';
import { startPostgres } from './postgres-server.ts';

describe('PostgreSQL', () => {
  testFourProcesses('PostgreSQL', startPostgres);
});
