/** Work that grows: does its cost grow no faster than it does? */
import type { Table } from '../figures.ts';
import { decodeScale } from './decode.ts';
import { signScale } from './sign.ts';
import { waitScale } from './wait.ts';

export async function scaleTables(): Promise<Table[]> {
  return [await decodeScale(), await signScale(), await waitScale()];
}
