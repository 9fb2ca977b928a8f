/** Contracts: its own recordings, verified after installation. */
import { loadRecordings, verifyRecordings, type Report } from '@iot-distribution/contracts';
import { fileURLToPath } from 'node:url';
import { same } from './proof.js';

const manifest = import.meta.resolve('@iot-distribution/contracts/package.json');
const directory = fileURLToPath(new URL('recordings', manifest));
const report: Report = verifyRecordings({ directory });
same(report.ok, true, 'the result for the recordings of the package');
console.log(`verified ${loadRecordings().length} recordings`);
