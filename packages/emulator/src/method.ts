import type { Received } from './received.ts';
import { refusal } from './refusal.ts';

/** All nine operations take both, and nothing else. */
export function checkMethod({ method }: Received): void {
  if (method !== 'GET' && method !== 'POST') throw refusal('UnsupportedHTTPMethod');
}
