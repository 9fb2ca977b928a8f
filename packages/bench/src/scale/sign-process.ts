/** Signs one create with many names, over and over. */
import { createRequest } from '../sign/requests.ts';
import { costOf } from './cost.ts';
import { signers } from './signers.ts';

const [, , scheme = '', who = '', names = '', staged = ''] = process.argv;
const make = signers[scheme as 'v1' | 'V3'][who as 'limit' | 'ours'];
process.send?.(costOf(await make(staged, createRequest(Number(names)))));
