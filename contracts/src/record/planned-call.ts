/** Calls to record, from a program or `calls.json`, and the references in their inputs. */
import { isAction, operations, type Action } from '@iot-distribution/codec';
import { asStruct } from '../json/unknown-value.ts';
import { MisuseError } from '../misuse-error.ts';

/** A call to record. */
export interface PlannedCall {
  readonly action: Action;
  /** Names the files: `running` becomes `<Action>/running.json` and `.xml`. */
  readonly case: string;
  /**
   * Texts in it may refer to variables of the environment, `${env.TARGET_UID}`, and to the result of an earlier call, by its case:
   * `${calls.created.jobId}`.
   */
  readonly input: Readonly<Record<string, unknown>>;
}

/** @throws {MisuseError} when it is not a list of calls, or a call names something that does not exist */
export function checkCalls(calls: unknown, from: string): readonly PlannedCall[] {
  if (!Array.isArray(calls) || calls.length === 0) throw new MisuseError(`${from} is not a list of calls`);
  const known = new Set<string>();
  for (const [index, given] of (calls as unknown[]).entries()) {
    const reject = (what: string) => new MisuseError(`${from}, call ${index + 1}: ${what}`);
    const call = asStruct(given);
    if (call === undefined) throw reject('is not an object');
    const { action, case: name, input } = call;
    if (!isAction(action)) throw reject(`${String(action)} is not an operation of these packages`);
    // The name becomes part of a path.
    if (typeof name !== 'string' || !/^[\w-]+(?:\.[\w-]+)*$/.test(name))
      throw reject(`the case of ${action} is not a usable name`);
    if (known.has(`${action}/${name}`)) throw reject(`${action} has the case ${name} twice`);
    if (asStruct(input) === undefined) throw reject(`${action} ${name} has no input`);
    for (const reference of referencesIn(input))
      checkReference(reference, calls.slice(0, index) as PlannedCall[], reject);
    known.add(`${action}/${name}`);
  }
  return calls as PlannedCall[];
}

function checkReference(
  reference: string,
  earlier: readonly PlannedCall[],
  reject: (what: string) => MisuseError,
): void {
  const [kind, name] = reference.split('.');
  if (kind === 'env') return;
  if (kind !== 'calls') throw reject(`\${${reference}} refers to neither env nor calls`);
  const meant = earlier.filter((call) => call.case === name).length;
  if (meant === 0) throw reject(`\${${reference}} refers to no earlier call`);
  if (meant > 1) throw reject(`\${${reference}} refers to more than one earlier call`);
}

/** Whether a call has side effects. */
export function hasEffect({ action }: Pick<PlannedCall, 'action'>): boolean {
  return operations[action].effect !== 'read';
}

const reference = /\$\{([^{}]*)\}/g;

function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') return Array.from(value.matchAll(reference), ([, found = '']) => found);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

/** The values that references can refer to. */
export interface Known {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results of earlier calls, by their case. */
  readonly outputs: ReadonlyMap<string, unknown>;
}

/**
 * An input with its references resolved. A text that is exactly one reference gets the type of the value; in a longer text the value becomes
 * text.
 *
 * @throws {MisuseError} for a variable that is not set
 * @throws {UnresolvedError} when an earlier call failed, or its response does not have the member
 */
export function resolveInput<T>(input: T, known: Known): T {
  return resolve(input, known) as T;
}

/** An earlier call did not return the required value. */
export class UnresolvedError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'UnresolvedError' });
  }
}

function resolve(value: unknown, known: Known): unknown {
  if (typeof value === 'string') {
    const whole = /^\$\{([^{}]*)\}$/.exec(value)?.[1];
    if (whole !== undefined) return valueOf(whole, known);
    return value.replace(reference, (_, found: string) => String(valueOf(found, known)));
  }
  if (Array.isArray(value)) return value.map((item) => resolve(item, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolve(member, known)]));
}

function valueOf(of: string, { environment, outputs }: Known): unknown {
  const [kind, name = '', ...path] = of.split('.');
  if (kind === 'env') {
    const variable = environment[name];
    if (variable === undefined || variable === '') throw new MisuseError(`the variable ${name} is not set`);
    return variable;
  }
  let value = outputs.get(name);
  for (const step of path) value = Array.isArray(value) ? value[Number(step)] : asStruct(value)?.[step];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new UnresolvedError(`the call ${name} returned no ${path.join('.')}`);
  }
  return value;
}
