/** Decoding responses, compared with the minimum and with other readers. */
import type { Table } from '../figures.ts';
import { measure, ratiosTable } from '../side-by-side.ts';
import { jobBody, pageBody } from './bodies.ts';
import { bytes, json, xml } from './contenders.ts';
import { guidedJob, guidedPage } from './guided.ts';
import { teaJob, teaPage } from './tea-cast.ts';

const job = { action: 'QueryDeviceDistributeJob', teaCast: teaJob, guided: guidedJob } as const;
const page = { action: 'ListDistributedDevice', teaCast: teaPage, guided: guidedPage } as const;

export async function decodeTables(): Promise<Table[]> {
  return [
    ratiosTable('decode, JSON', 'JSON.parse', [
      await measure({ name: 'one target', ...json(job, jobBody('json')) }),
      await measure({ name: 'page of 200', ...json(page, pageBody('json')) }),
      await measure({ name: 'one target, from bytes', ...bytes(job, jobBody('json')) }),
      await measure({ name: 'page of 200, from bytes', ...bytes(page, pageBody('json')) }),
    ]),
    // Also faster than saxes, which makes a tree of strings: on one target it takes more than 2.5 times the limit.
    ratiosTable('decode, XML', 'guided pass', [
      await measure({ name: 'one target', ...xml(job, jobBody('xml')) }),
      await measure({ name: 'page of 200', ...xml(page, pageBody('xml')) }),
    ]),
  ];
}
