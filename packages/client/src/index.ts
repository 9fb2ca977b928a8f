export { createClient, type CallOptions, type Client } from './client.ts';
export type { ClientOptions, RetryOptions } from './options.ts';
export type { CredentialSnapshot, CredentialSource } from './credentials/credentials.ts';
export {
  AbortedError,
  AmbiguousError,
  AuthError,
  ContractError,
  CredentialError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  QuotaError,
  ServiceError,
  ThrottledError,
  TimeoutError,
  TransportError,
  isDistributionError,
  isErrorNamed,
  type ClientError,
  type ErrorsByName,
  type JobCandidate,
  type TransportErrorKind,
} from './errors.ts';
export type {
  AttemptEndedEvent,
  AttemptStartedEvent,
  ClientEvent,
  ReconciledEvent,
  RetriedEvent,
  SkewCorrectedEvent,
  ThrottledEvent,
  WaitedEvent,
} from './events.ts';
export { paginate, type ListInput } from './list/paginate.ts';
export { systemClock, type QuotaClock } from './quota/quota-clock.ts';
export { createQuota, type Quota, type QuotaOptions, type Turn } from './quota/quota.ts';
export { isVendorFileUrl, type AllowUrl } from './result/file-url.ts';
export type { ResultFile } from './result/download-file.ts';
export {
  downloadDistributionResult,
  readDistributionResult,
  type DownloadOptions,
  type ResultOptions,
} from './result/read-distribution-result.ts';
export { proveJob, type JobProof, type ProveJobInput, type ProveJobOptions } from './result/prove-job.ts';
export type { ResultFormat } from './result/result-format.ts';
export type { DeviceResult, OnUnexpected } from './result/device-results.ts';
export { onlyFailed, type Unfinished } from './result/only-failed.ts';
export { fetchTransport } from './transport/fetch.ts';
export { nodeTransport } from '#transport';
export type { NodeTransportOptions } from './transport/node.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport/transport.ts';
export { undiciTransport, type UndiciDispatcher, type UndiciTransportOptions } from './transport/undici.ts';
export { waitForDistribution } from './wait/wait-for-distribution.ts';
export { waitForDistributions, type WaitInput } from './wait/wait-for-distributions.ts';
export type { WaitOptions } from './wait/wait-options.ts';
export type { WaitOutcome } from './wait-outcome.ts';

// Types of the inputs and outputs of calls, so that users of the client need no other package.
export type { Credentials } from '@iot-distribution/signer';
export {
  DistributionStrategy,
  JobStatus,
  errorCatalog,
  findError,
  type Action,
  type ErrorCode,
  type Format,
  type KnownDistributionStrategy,
  type KnownJobStatus,
} from '@iot-distribution/codec';
export type * from './generated/models.ts';
