/** `node:https` with a keep-alive agent: the cheapest transport that Node has, and one that interceptors can see. */
import type http from 'node:http';
import { InputError } from '../errors.ts';
import { invalid, readOptions, typed } from '../caller/check-option.ts';
import { addressReader } from './parse-url.ts';
import { exchange, protocols } from './node-exchange.ts';
import { ownTransport } from './own-transport.ts';
import { limitIdleTime } from './idle-sockets.ts';
import { readProxyEnv, type ProxyEnv } from './proxy-env.ts';
import type { Transport } from './transport.ts';

/** An agent of `node:http` or `node:https`, named by its shape: these declarations are read in browsers too. */
export interface NodeAgent {
  destroy(): void;
  readonly sockets: object;
}

/** Through which sockets requests go, and which encodings they ask for. */
export interface NodeTransportOptions {
  /** Agent for every request, for instance one of `proxy-agent`. Default: keep-alive agents shared by the process. */
  readonly agent?: NodeAgent | undefined;
  /**
   * Variables to take HTTPS_PROXY, HTTP_PROXY and NO_PROXY from, usually `process.env`: Node's own agents then go through
   * the proxy. `host:port` means `http://host:port`. Needs Node 24.5; before, and for proxies that are not http or https, pass an
   * `agent` of `proxy-agent`. Default: no proxy, whatever the environment says.
   */
  readonly proxyEnv?: ProxyEnv | undefined;
  /** Encodings to ask for, for instance `gzip`. Default: `identity`, since answers are small. Those of `br`, `deflate` and
   * `gzip` are read whatever was asked for. */
  readonly acceptEncoding?: string | undefined;
}

interface Agents {
  readonly 'http:': http.Agent;
  readonly 'https:': http.Agent;
}

const keepAlive = { keepAlive: true, scheduling: 'lifo' } as const;
let sharedAgents: Agents | undefined;

/**
 * The default transport on Node. It follows no redirect, hands over no body that was cut off, and inflates no more than
 * `maxBytes`.
 *
 * @throws {InputError} when this Node knows no `proxyEnv`, or a variable in it names no proxy that its agents can use
 *
 * @example
 * import { Agent } from 'node:https';
 * const transport = nodeTransport({ agent: new Agent({ keepAlive: true, maxSockets: 4 }) });
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, transport });
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const { agent, proxyEnv, acceptEncoding } = readOptions(options, ['agent', 'proxyEnv', 'acceptEncoding']);
  if (agent !== undefined && proxyEnv !== undefined) {
    throw invalid(
      '/proxyEnv',
      'proxyEnv is for the agents of this transport: with an agent of your own, set the proxy there',
    );
  }
  const encodings = { 'accept-encoding': typed('acceptEncoding', acceptEncoding, 'string') ?? 'identity' };
  const addressOf = addressReader();
  let agents = agent === undefined ? proxied(proxyEnv) : both(agent as http.Agent);
  return ownTransport(async (request) => {
    // Loaded with the first request: most programs never get to one.
    agents ??= sharedAgents ??= newAgents(keepAlive);
    return exchange(request, addressOf(request.url), agents, encodings);
  });
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
    throw invalid('/proxyEnv', 'proxyEnv names a proxy that this Node does not accept');
  }
}

function newAgents(settings: http.AgentOptions): Agents {
  const [plain, secure] = [protocols['http:'](), protocols['https:']()];
  return { 'http:': limitIdleTime(new plain.Agent(settings)), 'https:': limitIdleTime(new secure.Agent(settings)) };
}

function checkProxySupport(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 5)) return;
  throw new InputError('proxyEnv needs Node 24.5: before, pass an agent of the package proxy-agent', {
    code: 'NoProxySupport',
    pointer: '/proxyEnv',
  });
}
