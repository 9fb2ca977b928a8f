/**
 * Generates all files that derive from the contracts: types, enum constants, JSON Schemas. With `--check` it
 * writes nothing, and fails if a file differs from its contract.
 */
import { enumsFile } from './enums.ts';
import { schemaFiles } from './json-schema-files.ts';
import { modelsFile } from './models.ts';
import { operationsFile, readContracts } from './operations.ts';
import { openApiFile } from './openapi.ts';
import { operationsReport } from './operations-report.ts';
import { writeGenerated } from '../../../tools/write-generated.ts';

const contracts = await readContracts();
const all = contracts.map(({ operation }) => operation);
const files = new Map<string, string>([
  ['src/operations/operations.ts', operationsFile(contracts)],
  ['src/generated/enums.ts', enumsFile(all)],
  ['src/generated/models.ts', modelsFile(all)],
  ['openapi.json', openApiFile(all)],
  ['../../etc/operations.md', operationsReport(all)],
  ...schemaFiles(all),
]);

writeGenerated({
  root: new URL('..', import.meta.url),
  folders: ['src/generated', 'schemas'],
  files,
  check: process.argv.includes('--check'),
});
