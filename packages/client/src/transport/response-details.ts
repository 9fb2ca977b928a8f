/** Details from the status and headers of a response, for errors about its body. */
import { isDistributionError } from '../errors.ts';
import type { TransportResponse } from './transport.ts';

type Head = Pick<TransportResponse, 'status' | 'headers'>;

/** The request id in the headers of the gateway. */
export function requestIdOf({ headers }: Pick<Head, 'headers'>): string | undefined {
  return headers['x-acs-request-id']?.trim() || undefined;
}

/** Adds the status and the request id of the response to an error, unless it has them. */
export function withResponse<E>(error: E, head: Head): E {
  if (!isDistributionError(error)) return error;
  const { status = head.status, requestId = requestIdOf(head) } = error;
  return Object.assign(error, { status, ...(requestId !== undefined && { requestId }) });
}
