import type { Received } from '../http/request.ts';
import { refusal } from './gateway-error.ts';

/** All operations take GET and POST, and are told apart by a parameter, never by a path. */
export function checkMethodAndPath({ method, url }: Received): void {
  if (method !== 'GET' && method !== 'POST') throw refusal('UnsupportedHTTPMethod');
  if (url.pathname !== '/') throw refusal('InvalidAction.NotFound');
}
