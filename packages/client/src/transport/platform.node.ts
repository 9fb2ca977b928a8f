/** The transports of Node: `node:https` by default, and `fetch`. */
export { nodeTransport, nodeTransport as defaultTransport } from './node.ts';
