import { ErrorResponse } from '../http/error-response.ts';
import { maxBodyBytes, type EmulatorRequest } from '../http/request.ts';
import { createGatewayError } from './gateway-error.ts';
import { maxParameters, mergeParts, noParameters, readForm, readQuery, type Parts } from './parameters.ts';
import type { RequestRecord } from './request-record.ts';

/** A request and its parameters, parsed once. */
export interface ParsedRequest extends EmulatorRequest {
  /** The parameters that were parsed. */
  readonly parts: Parts;
  /** Why the other parameters could not be parsed. */
  readonly parseError: ErrorResponse | undefined;
}

/** A request and its record in the log. */
export interface IncomingRequest extends ParsedRequest {
  readonly record: RequestRecord;
}

export function parseRequest(request: EmulatorRequest): ParsedRequest {
  let parts: Parts = { query: noParameters(), form: noParameters() };
  let parseError: ErrorResponse | undefined;
  try {
    const query = readQuery(request);
    parts = { query, form: noParameters() };
    if (request.body.length > maxBodyBytes) throw createGatewayError('RequestEntityTooLarge');
    parts = { query, form: readForm(request, maxParameters - Object.keys(query).length) };
  } catch (error) {
    if (!(error instanceof ErrorResponse)) throw error;
    parseError = error;
  }
  return { ...request, parts, parseError };
}

/** The operation that a request names, before any check. Empty if it names none. */
export function namedAction({ headers, parts }: ParsedRequest): string {
  return headers['x-acs-action'] ?? mergeParts(parts)['Action'] ?? '';
}
