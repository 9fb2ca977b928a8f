/** Converts errors to JSON and back, so that a wait token can contain the outcome of a job. */
import {
  AbortedError,
  AuthError,
  ContractError,
  CredentialError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  QuotaError,
  ServiceError,
  ThrottledError,
  TimeoutError,
  TransportError,
  isDistributionError,
  type ErrorsByName,
} from '../errors.ts';

export type ErrorJson = Readonly<Record<string, unknown>>;

/** Without AmbiguousError: a poll does not create or delete anything. */
const classes = {
  InputError,
  CredentialError,
  QuotaError,
  AuthError,
  ThrottledError,
  ServiceError,
  ContractError,
  DecodeError,
  LimitError,
  TransportError,
  TimeoutError,
  AbortedError,
} as const satisfies Readonly<Record<Exclude<keyof ErrorsByName, 'AmbiguousError'>, unknown>>;

/** Name, message and plain members. The message of a foreign error is left out, since it may contain a secret. */
export function errorToJson(error: unknown): ErrorJson {
  if (!isDistributionError(error)) return errorToJson(foreign());
  const members = Object.entries(error).filter(([, value]) => /^(?:string|number|boolean)$/.test(typeof value));
  return { name: error.name, message: error.message, ...Object.fromEntries(members) };
}

/** Creates an error of the same class with the same members. Returns undefined if the JSON is not that of an error. */
export function errorFromJson(json: unknown): DistributionError | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { name, message, ...members } = json as ErrorJson;
  if (typeof name !== 'string' || typeof message !== 'string' || typeof members['code'] !== 'string') return undefined;
  const Class = (Object.hasOwn(classes, name) ? classes[name as keyof typeof classes] : DistributionError) as new (
    message: string,
    details: object,
  ) => DistributionError;
  return Object.assign(new Class(message, members), { attempts: members['attempts'] ?? 0 });
}

function foreign(): DistributionError {
  return new DistributionError('the poll failed with an error that is not from this library', { code: 'UnknownError' });
}
