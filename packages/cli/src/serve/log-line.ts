import type { RequestRecord } from '@iot-distribution/emulator';

/** Maximum length of the name of an operation, since a caller can send any text. */
const maxAction = 80;

/** A line of the emulator's log: method, operation, status, code, time, and the effect of faults. */
export function logLine({ method, action, status, code, milliseconds, faults, executed }: RequestRecord): string {
  const name = action.length > maxAction ? `${action.slice(0, maxAction)}…` : action || 'no action';
  const response = [status ?? 'no response', code].filter((part) => part !== undefined).join(' ');
  const effect = faults.length === 0 ? '' : ` (${faults.join(', ')}; ${executed ? 'executed' : 'not executed'})`;
  return `${method} ${name} ${response} ${milliseconds ?? 0} ms${effect}`;
}
