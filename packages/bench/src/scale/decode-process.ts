/** Decodes one response with one reader. */
import { readFileSync } from 'node:fs';
import { costOf } from './cost.ts';
import { readers } from './readers.ts';

const [, , format = '', name = '', file = '', devices = '', staged = ''] = process.argv;
const read = await readers[format as 'json' | 'xml'][name]?.(staged);
if (read === undefined) throw new Error(`there is no reader ${name} for ${format}`);
const body = readFileSync(file);
const cost = costOf(() => {
  if (read(body) !== Number(devices)) throw new Error(`${name} loses devices`);
});
process.send?.(cost);
