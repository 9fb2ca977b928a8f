/** Answers in JSON. */
import { textOf } from './envelope.ts';
import { DecodeError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
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
import { readJson } from './wire/json.ts';

/**
 * Reads an answer as `decodeResponse` does, but in JSON alone: for programs that ask for JSON and want to be small, since the reader of
 * XML takes two thirds of a bundle. An answer in XML is refused, though the gateway may send one when a request is so wrong that it
 * does not see which format is asked for.
 *
 * @throws {DecodeError} `UnexpectedXml` when the body is XML; and all else as `decodeResponse`
 * @throws {ContractError} as `decodeResponse`
 * @throws {LimitError} as `decodeResponse`
 * @throws {InputError} as `decodeResponse`
 *
 * @example
 * const body = '{"RequestId":"E55E50B7","Code":"iot.system.SystemException","ErrorMessage":"busy","Success":false}';
 * const answer = decodeJsonResponse('DeleteDeviceDistributeJob', { body, status: 200 });
 * if (answer.kind === 'failure') answer.code; // 'iot.system.SystemException'
 */
export function decodeJsonResponse<A extends Action>(
  action: A,
  response: WireResponse,
  options: DecodeOptions = {},
): Success<Outputs[A]> | Failure {
  return readAnswer(jsonAlone, action, response, options);
}

const jsonAlone: Openers = { json: openJson, xml: refuseXml };

export function openJson(text: string): Opened {
  const struct = readJson(text);
  const isGateway = !Object.hasOwn(struct, 'Success') && Boolean(textOf(struct, 'Code'));
  return { struct, layer: isGateway ? 'gateway' : 'service' };
}

function refuseXml(): never {
  throw new DecodeError('the answer is XML, and only JSON is read here: decodeResponse reads both', {
    code: 'UnexpectedXml',
  });
}
