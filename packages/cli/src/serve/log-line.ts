import type { RequestRecord } from '@iot-distribution/emulator';

/** Longest name of an operation that is shown whole: a caller may send any text. */
const maxAction = 80;

/** One line of the emulator's log: method, operation, status, code, time, and what faults did. */
export function logLine({ method, action, status, code, milliseconds, faults, executed }: RequestRecord): string {
  const name = action.length > maxAction ? `${action.slice(0, maxAction)}…` : action || 'no action';
  const response = [status ?? 'no response', code].filter((part) => part !== undefined).join(' ');
  const effect = faults.length === 0 ? '' : ` (${faults.join(', ')}; ${executed ? 'executed' : 'not executed'})`;
  return `${method} ${name} ${response} ${milliseconds ?? 0} ms${effect}`;
}
