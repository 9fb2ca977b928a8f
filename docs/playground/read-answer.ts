/** What the codec says about a pasted answer. */
import {
  decodeResponse,
  isDistributionError,
  type Action,
  type ContractError,
  type DecodedFailure,
} from '@iot-distribution/codec';
import { ruleAt, type ContractRule } from './contract-rule.ts';

export type AnswerView =
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

export function readAnswer(action: Action, body: string): AnswerView {
  try {
    const answer = decodeResponse(action, { body });
    if (answer.kind === 'failure') return { kind: 'failure', failure: answer };
    const model = JSON.stringify(answer.value, undefined, 2);
    return { kind: 'success', format: answer.format.toUpperCase(), model, unknown: answer.unknownMembers };
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
