import type { EmulatorRequest } from '../http/request.ts';
import { createGatewayError } from './gateway-error.ts';

/** All operations accept GET and POST. A parameter or a header names the operation, never the path. */
export function checkMethodAndPath({ method, url }: Pick<EmulatorRequest, 'method' | 'url'>): void {
  if (method !== 'GET' && method !== 'POST') throw createGatewayError('UnsupportedHTTPMethod');
  if (url.pathname !== '/') throw createGatewayError('InvalidAction.NotFound');
}
