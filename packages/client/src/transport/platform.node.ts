/** What Node has: `node:https`, and `fetch` for those who ask for it. */
export { nodeTransport, nodeTransport as defaultTransport } from './node.ts';
