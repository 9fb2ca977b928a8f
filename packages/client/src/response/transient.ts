/** Decides which responses are transient. Pure functions. The table is in docs/guide/wait.md. */
import { isErrorNamed, type DistributionError } from '../errors.ts';

/** Statuses above 500 that are permanent: not implemented, HTTP version not supported, network authentication required. */
const permanent: ReadonlySet<number> = new Set([501, 505, 511]);

/** Whether a status is transient. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && !permanent.has(status));
}

/** Faults of a complete document, which a truncated body or a page of a proxy does not have. */
const wholeDocument: ReadonlySet<string> = new Set(['DuplicateMember', 'TooDeep']);

/**
 * Whether a body with status 200 that could not be read was truncated, or came from something between you and the service: an empty body,
 * an HTML page, another document. A response of the API that breaks its contract will break it again.
 */
export function isTransientBody(error: DistributionError): boolean {
  if (isErrorNamed(error, 'DecodeError')) return !wholeDocument.has(error.code);
  if (!isErrorNamed(error, 'ContractError')) return false;
  // A JSON object without the two members that every response has.
  const isForeign = error.pointer === '/Success' && error.code === 'MissingMember' && error.requestId === undefined;
  return error.code === 'UnexpectedRoot' || isForeign;
}
