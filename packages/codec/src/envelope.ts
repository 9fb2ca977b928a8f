/** The envelope of every response around its data: the members that show the outcome of the call, and the texts of an error response. */
import type { ObjectSchema } from './contract.ts';
import { planOf, type StructPlan } from './wire/plan.ts';
import { NumberLiteral, type WireStruct, type WireValue } from './wire/wire-value.ts';

/** Members of a failure. On a success they may be missing, empty or arbitrary, and are ignored. */
const failureMembers: ReadonlySet<string> = new Set(['Code', 'ErrorMessage']);

/** The response of a contract without the members of a failure: the members in the model of a success. */
export function successSchema(response: ObjectSchema): ObjectSchema {
  const members = Object.entries(response.properties).filter(([name]) => !failureMembers.has(name));
  return { ...response, properties: Object.fromEntries(members) };
}

const successPlans = new WeakMap<ObjectSchema, StructPlan>();

/** How a success is read: members of a failure are known, and skipped. */
export function successPlan(response: ObjectSchema): StructPlan {
  let plan = successPlans.get(response);
  if (plan === undefined) {
    plan = { ...planOf(successSchema(response)), passedBy: failureMembers };
    successPlans.set(response, plan);
  }
  return plan;
}

/**
 * A text of an error response, under the first of several names that has one. An error response is never rejected because of its members: a
 * member of another kind counts as absent, so that the rest can be reported. The vendor's clients also accept names in another case, such as
 * `code` and `requestId`.
 */
export function errorText(struct: WireStruct, ...names: readonly string[]): string | undefined {
  const texts = [...names, ...otherSpellings(struct, names)].flatMap((name) =>
    Object.hasOwn(struct, name) ? (textOf(struct[name]) ?? []) : [],
  );
  return texts.find((text) => text !== '') ?? texts[0];
}

/**
 * Whether a struct without `Success` is an error response of the gateway: it has a `Code`, or a code under another name together with a request
 * id. Proxies and test tools also respond with a `code`, but without a request id.
 */
export function isGatewayError(struct: WireStruct): boolean {
  if (Object.hasOwn(struct, 'Success') || !errorText(struct, 'Code', 'ErrorCode')) return false;
  const isDocumented = Object.hasOwn(struct, 'Code') && Boolean(textOf(struct['Code']));
  if (!isDocumented && !errorText(struct, 'RequestId')) return false;
  // A body with success under another name claims that the call succeeded.
  return !otherSpellings(struct, ['Success']).some((name) => struct[name] === true || struct[name] === 'true');
}

function otherSpellings(struct: WireStruct, names: readonly string[]): string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return Object.keys(struct).filter((name) => wanted.has(name.toLowerCase()));
}

function textOf(value: WireValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value instanceof NumberLiteral ? value.digits : undefined;
}
