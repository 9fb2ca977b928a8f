/** Errors of calls of which nothing was sent. */
import { DistributionError } from '@iot-distribution/codec';
import { named } from './error-members.ts';

/**
 * The credentials are not valid, or could not be obtained. The attempt was not sent.
 *
 * @example
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: '' } });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws CredentialError, code 'InvalidCredentials'
 */
export class CredentialError extends DistributionError {
  static {
    named(this, 'CredentialError');
  }

  declare readonly name: 'CredentialError';
}

/**
 * The `quota` option threw an error, or did not return a turn. The attempt was not sent.
 *
 * @example
 * const quota = {
 *   take: async () => {
 *     throw new Error('no connection to the store');
 *   },
 *   throttled: () => {},
 * };
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, quota, retry: false });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws QuotaError, code 'QuotaFailed'
 */
export class QuotaError extends DistributionError {
  static {
    named(this, 'QuotaError');
  }

  declare readonly name: 'QuotaError';
}
