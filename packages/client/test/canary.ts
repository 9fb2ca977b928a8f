/** Fixed secrets, and a search for them in everything that a log may show of a value. */
import { inspect } from 'node:util';

export const canary = {
  accessKeyId: 'testid',
  accessKeySecret: 'CANARY+secret/of=the*key',
  securityToken: 'CANARY+token/of=the*session',
} as const;

/** The forms of a secret in a log: raw, encoded once and twice, in base64. */
const forms = [canary.accessKeySecret, canary.securityToken].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  btoa(secret).replace(/=+$/, ''),
]);
const signed =
  /[?&;]Signature=(?!\*)|Signature%3D(?!\*)|Signature=[0-9a-f]{64}|GET&%2F&|POST&%2F&|ACS3-HMAC-SHA256 Cred/i;

/** The text forms of `value` that contain a secret; empty if none does. */
export function leaks(value: unknown, more: readonly string[] = []): string[] {
  const secrets = [...forms, ...more].map((secret) => secret.toLowerCase());
  return Object.entries(spellings(value)).flatMap(([spelling, shown]) =>
    secrets.some((secret) => shown.toLowerCase().includes(secret)) || signed.test(shown)
      ? [`${spelling}: ${shown}`]
      : [],
  );
}

function spellings(value: unknown): Record<string, string> {
  const shown: Record<string, string> = {
    String: String(value),
    inspect: inspect(value, { depth: 9, showHidden: true, getters: true }),
    JSON: JSON.stringify(value) ?? '',
  };
  if (value instanceof Error) {
    shown['message'] = value.message;
    shown['stack'] = value.stack ?? '';
    shown['structuredClone'] = inspect(structuredClone(value), { depth: 9, showHidden: true });
    let cause: unknown = value.cause;
    for (let depth = 0; cause !== undefined && depth < 9; depth++) {
      shown[`cause ${depth}`] = `${inspect(cause, { depth: 9, showHidden: true })}${JSON.stringify(cause) ?? ''}`;
      cause = (cause as { cause?: unknown }).cause;
    }
  }
  return shown;
}

/** The reason with which `promise` rejects. */
export async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('it was not rejected');
}

/** The outcome of what settles before the event loop turns: no timer and no socket is waited for. */
export async function atOnce<Value>(promise: Promise<Value>): Promise<Value> {
  const turn = new Promise<'a turn later'>((resolve) => setImmediate(resolve, 'a turn later'));
  const first = await Promise.race([promise, turn]);
  if (first === 'a turn later') throw new Error('it was not settled at once');
  return first as Value;
}

/** The outcome of a call: its error, or the name `success`. */
export function outcome(call: Promise<unknown>): Promise<{ readonly name: string; readonly attempts?: number }> {
  return call.then(
    () => ({ name: 'success' }),
    (error: unknown) => error as Error,
  );
}
