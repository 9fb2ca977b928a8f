/** Growing work: the cost must not grow faster. */
import type { Table } from '../figures.ts';
import { decodeScale } from './decode.ts';
import { signScale } from './sign.ts';
import { waitScale } from './wait.ts';

export async function scaleTables(): Promise<Table[]> {
  return [await decodeScale(), await signScale(), await waitScale()];
}
