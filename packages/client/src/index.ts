export { createClient, type CallOptions, type Client, type ClientOptions } from './client.ts';
export type { CredentialSnapshot, CredentialSource } from './credentials.ts';
export {
  AbortedError,
  AuthError,
  ContractError,
  CredentialError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  ServiceError,
  ThrottledError,
  TimeoutError,
  TransportError,
  isDistributionError,
  type TransportErrorKind,
} from './errors.ts';
export { fetchTransport } from './transport/fetch.ts';
export { nodeTransport } from '#transport';
export type { NodeTransportOptions } from './transport/node.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport/transport.ts';
export { waitForDistribution, type WaitOptions } from './wait.ts';
