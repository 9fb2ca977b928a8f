/** Which responses can be different when the same request is sent again. Pure. The guide has the table: docs/guide/wait.md. */
import { isErrorNamed, type DistributionError } from '../errors.ts';

/** Statuses above 500 that do not change by themselves: not implemented, HTTP version not supported, log in to the network first. */
const permanent: ReadonlySet<number> = new Set([501, 505, 511]);

/** Whether a status alone says that the same request can succeed later. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && !permanent.has(status));
}

/** What a whole document of the API can have, and no truncated body and no page of a proxy. */
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
