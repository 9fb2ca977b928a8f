/**
 * Writes the content of a result file: one entry per device. The vendor does not document the format, so there are three to choose from.
 */

export type ResultFileFormat = 'json' | 'jsonl' | 'csv';

/** An entry of the file. A product job has one entry, without a device. */
export interface ResultEntry {
  readonly DeviceName?: string;
  readonly ProductKey: string;
  /** 200 means that the device was distributed. */
  readonly Code: number;
}

interface Writer {
  readonly contentType: string;
  readonly write: (entries: readonly ResultEntry[]) => string;
}

const writers: Readonly<Record<ResultFileFormat, Writer>> = {
  json: { contentType: 'application/json', write: (entries) => JSON.stringify(entries) },
  jsonl: {
    contentType: 'application/x-ndjson',
    write: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  },
  csv: { contentType: 'text/csv;charset=utf-8', write: writeCsv },
};

export function writeResults(
  entries: readonly ResultEntry[],
  format: ResultFileFormat,
): { contentType: string; body: string } {
  const { contentType, write } = writers[format];
  return { contentType, body: write(entries) };
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
