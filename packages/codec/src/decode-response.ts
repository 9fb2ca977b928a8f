/** Answers in either format. */
import { openJson } from './decode-json-response.ts';
import { ContractError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import { gatewayErrorRules } from './generated/rules.ts';
import type { Action } from './operations/index.ts';
import {
  readAnswer,
  type DecodeOptions,
  type Failure,
  type Opened,
  type Openers,
  type Success,
  type WireResponse,
} from './read-answer.ts';
import type { ObjectRules } from './rules.ts';
import { planOf } from './wire/plan.ts';
import { structFromXml } from './wire/xml-shape.ts';
import { readXml } from './wire/xml.ts';

/**
 * Reads an answer. Both formats are recognised by the body, whichever was asked for, and give deep-equal values.
 *
 * @throws {DecodeError} when the body cannot be read: not JSON or XML, cut off, hostile, in another character set
 * @throws {ContractError} when it can be read but is not what the contract promises; `pointer` names the member
 * @throws {LimitError} when it is larger than `maxBytes`
 * @throws {InputError} when there is no such operation
 *
 * @example
 * const body = '{"RequestId":"E55E50B7","JobId":"UbmsMHmkqv0PiAG****010001","Success":true}';
 * const answer = decodeResponse('CreateDeviceDistributeJob', { body, status: 200 });
 * if (answer.kind === 'success') answer.value.jobId; // 'UbmsMHmkqv0PiAG****010001'
 */
export function decodeResponse<A extends Action>(
  action: A,
  response: WireResponse,
  options: DecodeOptions = {},
): Success<Outputs[A]> | Failure {
  return readAnswer(bothFormats, action, response, options);
}

const bothFormats: Openers = { json: openJson, xml: openXml };

function openXml(text: string, action: Action, rules: ObjectRules): Opened {
  const root = readXml(text);
  if (root.name === 'Error') return { struct: structFromXml(root, planOf(gatewayErrorRules)), layer: 'gateway' };
  if (root.name === `${action}Response`) return { struct: structFromXml(root, planOf(rules)), layer: 'service' };
  throw new ContractError(`the XML root is not ${action}Response`, { code: 'UnexpectedRoot', pointer: '' });
}
