/** What the head of a response says about it when its body cannot be read. */
import { isDistributionError } from '../errors.ts';
import type { TransportResponse } from './transport.ts';

type Head = Pick<TransportResponse, 'status' | 'headers'>;

/** The id that the gateway gives a request also outside of the body. */
export function requestIdOf({ headers }: Pick<Head, 'headers'>): string | undefined {
  return headers['x-acs-request-id']?.trim() || undefined;
}

/** The error, with the status and the request id of the response; those that it has already stay. */
export function withResponse<E>(error: E, head: Head): E {
  if (!isDistributionError(error)) return error;
  const { status = head.status, requestId = requestIdOf(head) } = error;
  return Object.assign(error, { status, ...(requestId !== undefined && { requestId }) });
}
