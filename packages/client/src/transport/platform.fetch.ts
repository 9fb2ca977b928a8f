/** The transport of browsers, workers and other runtimes: only `fetch`. */
import { InputError } from '../errors.ts';
import type { nodeTransport as onNode } from './node.ts';

export { fetchTransport as defaultTransport } from './fetch.ts';

export const nodeTransport: typeof onNode = () => {
  throw new InputError('nodeTransport requires node:https, which this runtime does not have: use fetchTransport', {
    code: 'NoNodeTransport',
    pointer: '/transport',
  });
};
