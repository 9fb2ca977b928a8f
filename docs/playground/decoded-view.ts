/** What the codec makes of a pasted response. */
import {
  decodeResponse,
  isDistributionError,
  type Action,
  type ContractError,
  type DecodedFailure,
} from '@iot-distribution/codec';
import { ruleAt, type ContractRule } from './contract-rule.ts';

export type DecodedView =
  | { readonly kind: 'success'; readonly format: string; readonly model: string; readonly unknown: readonly string[] }
  | { readonly kind: 'failure'; readonly failure: DecodedFailure }
  | {
      readonly kind: 'broken';
      readonly error: string;
      readonly code: string;
      readonly message: string;
      readonly pointer?: string;
      readonly rule?: ContractRule;
    };

export function decodedView(action: Action, body: string): DecodedView {
  try {
    const response = decodeResponse(action, { body });
    if (response.kind === 'failure') return { kind: 'failure', failure: response };
    const model = JSON.stringify(response.value, undefined, 2);
    return { kind: 'success', format: response.format.toUpperCase(), model, unknown: response.unknownMembers };
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    const { pointer } = error as ContractError;
    const rule = pointer === undefined ? undefined : ruleAt(action, pointer);
    return {
      kind: 'broken',
      error: error.name,
      code: error.code,
      message: error.message,
      ...(pointer !== undefined && { pointer }),
      ...(rule !== undefined && { rule }),
    };
  }
}
