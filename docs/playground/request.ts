/** One request of the playground: what is sent, before anybody signs it. */
import {
  api,
  encodeRequest,
  isDistributionError,
  type Action,
  type InputError,
  type Inputs,
} from '@iot-distribution/codec';
import { flatten, SigningError, type FlatParameters } from '@iot-distribution/signer';
import { fieldsOf, type FormValues } from './form-fields.ts';
import { inputOf } from './form-input.ts';

export interface PlainRequest {
  readonly action: string;
  readonly version: string;
  readonly query: FlatParameters;
  readonly form: FlatParameters;
}

/** Why there is no request. */
export interface Refusal {
  /** Name of the field at fault, where there is one. */
  readonly field?: string;
  readonly message: string;
}

export type Prepared = { readonly request: PlainRequest } | { readonly refusal: Refusal };

export function requestOf(action: Action, values: FormValues): Prepared {
  return refusing(() => {
    const input = inputOf(fieldsOf(action), values);
    const { query, form } = encodeRequest(action, input as unknown as Inputs[Action]);
    return { action, version: api.version, query: flatten(query), form: flatten(form) };
  });
}

/** Any other RPC request: parameters as lines of `Name=value`. */
export function freeRequestOf(action: string, version: string, lines: string): Prepared {
  return refusing(() => ({ action, version, query: flatten(parametersIn(lines)), form: {} }));
}

function parametersIn(lines: string): FlatParameters {
  const pairs = lines.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    pairs.map((line) => {
      const [, name, value] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        throw new SigningError('invalid-argument', `a line is not of the form Name=value: ${line}`, 'parameters');
      }
      return [name.trim(), value];
    }),
  );
}

/** Turns what the packages throw about an input into something to show. */
export function refusing(prepare: () => PlainRequest): Prepared {
  try {
    return { request: prepare() };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof SigningError) return withField(error.message, error.parameter);
  if (isDistributionError(error)) return withField(error.message, (error as InputError).pointer.split('/')[1]);
  throw error;
}

function withField(message: string, field: string | undefined): Refusal {
  return field === undefined || field === '' ? { message } : { message, field };
}
