/** Describes the events of a client. */
import type { ClientEvent } from '@iot-distribution/client';

/** Describes the reason for a delay, for the progress line. Undefined for other events. */
export function describeDelay(event: ClientEvent): string | undefined {
  if (event.type === 'retried') return `${event.error.code}; retrying in ${duration(event.delay)}`;
  if (event.type === 'throttled') return 'throttled by the service';
  return undefined;
}

/** Describes an event in one line, for `--debug`. Events contain no secret, no URL and no input of a call. */
export function describeEvent(event: ClientEvent): string {
  const { type, action, call, ...details } = event;
  const words = Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${wordOf(name, value)}`);
  return [`debug: ${action} #${call} ${type}`, ...words].join(' ');
}

function wordOf(name: string, value: unknown): string {
  if (typeof value === 'number' && /^(?:duration|delay|offset|retryAfter)$/.test(name)) return duration(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function duration(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)}ms` : `${(milliseconds / 1_000).toFixed(1)}s`;
}
