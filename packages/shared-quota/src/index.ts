export { sharedQuota } from './shared-quota.ts';
export type { SharedQuotaOptions } from './options.ts';
export type { LimiterEntry, SharedLimiter } from './shared-limiter.ts';
