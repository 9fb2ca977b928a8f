/** The content of a result file: one entry a device. Its form is not documented, so there are three to choose from. */
import type { Assumptions } from '../operations/assumptions.ts';
import { resultOf, type Job } from '../world/job.ts';
import type { Service } from '../operations/service.ts';

/** One line of the file; a job that hands over a product alone has one entry, without a device. */
export interface ResultEntry {
  readonly DeviceName?: string;
  readonly ProductKey: string;
  /** 200: handed over. */
  readonly Code: number;
}

type Write = (entries: readonly ResultEntry[]) => string;

const forms: Readonly<Record<Assumptions['resultFormat'], { readonly contentType: string; readonly write: Write }>> = {
  json: { contentType: 'application/json', write: (entries) => JSON.stringify(entries) },
  jsonLines: {
    contentType: 'application/x-ndjson',
    write: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  },
  csv: { contentType: 'text/csv;charset=utf-8', write: writeCsv },
};

export function writeResults(job: Job, { world, assume }: Service): { contentType: string; body: string } {
  const { productKey: ProductKey, deviceNames } = job;
  const entries = deviceNames.map((DeviceName) => {
    return { DeviceName, ProductKey, Code: resultOf(job, DeviceName, world, assume.unknownDeviceCode) };
  });
  const { contentType, write } = forms[assume.resultFormat];
  return { contentType, body: write(deviceNames.length === 0 ? [{ ProductKey, Code: 200 }] : entries) };
}

function writeCsv(entries: readonly ResultEntry[]): string {
  const lines = entries.map(
    ({ DeviceName = '', ProductKey, Code }) => `${quote(DeviceName)},${quote(ProductKey)},${Code}`,
  );
  return ['DeviceName,ProductKey,Code', ...lines].map((line) => `${line}\r\n`).join('');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
