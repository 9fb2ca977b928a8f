/** A transport over `node:https` with a keep-alive agent: the fastest that Node provides, and visible to interceptors. */
import type http from 'node:http';
import { InputError } from '../errors.ts';
import { invalid, readOptions, typed } from '../caller/check-option.ts';
import { keepName } from './agent-names.ts';
import { addressReader } from './parse-url.ts';
import { exchange, protocols } from './node-exchange.ts';
import { ownTransport } from './own-transport.ts';
import { limitIdleTime } from './idle-sockets.ts';
import { readProxyEnv, type ProxyEnv } from './proxy-env.ts';
import type { Transport } from './transport.ts';

/** An agent of `node:http` or `node:https`, as a structural type, since these declarations are used in browsers too. */
export interface NodeAgent {
  destroy(): void;
  readonly sockets: object;
}

/** Options of `nodeTransport`: sockets and encodings. */
export interface NodeTransportOptions {
  /** The agent for all requests, for example one of `proxy-agent`. Default: keep-alive agents that the process shares. */
  readonly agent?: NodeAgent | undefined;
  /**
   * Variables with HTTPS_PROXY, HTTP_PROXY and NO_PROXY, usually `process.env`: Node's agents then use the proxy. `host:port` means
   * `http://host:port`. Requires Node 24.5. With an older version, and for proxies other than http and https, pass an `agent` of
   * `proxy-agent`. Default: no proxy, regardless of the environment.
   */
  readonly proxyEnv?: ProxyEnv | undefined;
  /**
   * The encodings to request, for example `gzip`. Default: `identity`, since responses are small. Responses in `br`, `deflate` and `gzip`
   * are decompressed in any case.
   */
  readonly acceptEncoding?: string | undefined;
}

interface Agents {
  readonly 'http:': http.Agent;
  readonly 'https:': http.Agent;
}

const keepAlive = { keepAlive: true, scheduling: 'lifo' } as const;
let sharedAgents: Agents | undefined;

/**
 * Creates the default transport on Node. It does not follow redirects, does not return truncated bodies, and decompresses at most
 * `maxBytes`.
 *
 * @throws {InputError} if this version of Node does not support `proxyEnv`, or a variable in it is not the URL of a supported proxy
 *
 * @example
 * import { Agent } from 'node:https';
 * const transport = nodeTransport({ agent: new Agent({ keepAlive: true, maxSockets: 4 }) });
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, transport });
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const { agent, proxyEnv, acceptEncoding } = readOptions(options, ['agent', 'proxyEnv', 'acceptEncoding']);
  if (agent !== undefined && proxyEnv !== undefined) {
    throw invalid('/proxyEnv', 'proxyEnv and agent exclude each other: configure the proxy in your agent');
  }
  const encodings = { 'accept-encoding': typed('acceptEncoding', acceptEncoding, 'string') ?? 'identity' };
  const addressOf = addressReader();
  let agents = agent === undefined ? proxied(proxyEnv) : both(agent as http.Agent);
  // Loaded with the first request, since most programs send none.
  const agentOf = (protocol: keyof Agents) => (agents ??= sharedAgents ??= newAgents(keepAlive))[protocol];
  return ownTransport((request) => exchange(request, addressOf, agentOf, encodings));
}

function both(agent: http.Agent): Agents {
  return { 'http:': agent, 'https:': agent };
}

function proxied(proxyEnv: ProxyEnv | undefined): Agents | undefined {
  if (proxyEnv === undefined) return undefined;
  checkProxySupport();
  const env = readProxyEnv(proxyEnv);
  try {
    return newAgents({ ...keepAlive, proxyEnv: env });
  } catch {
    throw invalid('/proxyEnv', 'proxyEnv names a proxy that this version of Node rejects');
  }
}

function newAgents(settings: http.AgentOptions): Agents {
  const [plain, secure] = [protocols['http:'](), protocols['https:']()];
  const prepared = (agent: http.Agent) => keepName(limitIdleTime(agent));
  return { 'http:': prepared(new plain.Agent(settings)), 'https:': prepared(new secure.Agent(settings)) };
}

function checkProxySupport(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 5)) return;
  throw new InputError('proxyEnv requires Node 24.5: with an older version, pass an agent of the package proxy-agent', {
    code: 'NoProxySupport',
    pointer: '/proxyEnv',
  });
}
