/** One response against its contract: by the codec, by a second reader, and by the published schema. */
import { isDeepStrictEqual } from 'node:util';
import { decodeResponse, isDistributionError, type DecodedFailure } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import { unmetExpectations, type FindUnmet } from '../independent/expectations.ts';
import type { Reading } from '../independent/reading.ts';
import { violationsOf } from '../independent/wire-schema.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import type { Problem } from './report.ts';

export interface Checked {
  readonly response: RecordedResponse;
  /** Absent when the second reader cannot read it. */
  readonly reading?: Reading;
  /** What the vendor's page implies, and the response does not show. */
  readonly warnings: readonly Problem[];
  /** Error code of a failure, as the codec reads it. */
  readonly code?: string;
  readonly problems: readonly Problem[];
}

/** Any call may get an error of the gateway; all operations read it alike. */
const any = 'QueryDeviceDistributeJob';

/**
 * @param findUnmet what the vendor's page implies and the codec tolerates: a warning, and nothing that the response fails by
 */
export function checkResponse(response: RecordedResponse, findUnmet: FindUnmet = unmetExpectations()): Checked {
  const { file, line, action, format, body, layer, model } = response;
  const problems: Problem[] = [];
  const at = { file, format, ...(line !== undefined && { line }), ...(action && { action }) };
  const add = (rule: Problem['rule'], message: string, wire?: string) => {
    problems.push({ rule, message, ...at, ...(wire !== undefined && { wire }) });
  };
  let reading: Reading;
  try {
    reading = readEvidence({ action: action ?? any, format, body });
  } catch (error) {
    add('not-readable', `is not ${format.toUpperCase()}${error instanceof SyntaxError ? `: ${error.message}` : ''}`);
    return { response, problems, warnings: [] };
  }
  const warnings = unmet(response, reading, findUnmet).map(({ pointer, expected }): Problem => {
    return { rule: 'unexpected', message: `${pointer || '/'} is not as the vendor's page implies: ${expected}`, ...at };
  });
  for (const { wire, problem } of reading.unknown) add('unknown', `${wire}: ${problem}`, wire);
  for (const { wire, problem } of reading.wrong) add('not-as-promised', `${wire || 'the response'}: ${problem}`, wire);
  for (const { pointer, message } of schemaViolations(response, reading)) {
    add('not-as-promised', `the wire schema: ${pointer || '/'} ${message}`);
  }
  if (layer !== undefined && layer !== reading.outcome) {
    add('not-as-promised', `is ${outcomes[reading.outcome]}, and index.json says it is ${outcomes[layer]}`);
  }
  try {
    const decoded = decodeResponse(action ?? any, { body });
    if (decoded.kind === 'failure') {
      if (!agreesOnFailure(decoded, reading)) {
        add('disagreement', 'the codec and the second reader read different failures');
      }
      return { response, reading, code: decoded.code, problems, warnings };
    }
    for (const pointer of decoded.unknownMembers) {
      if (problems.length === 0) add('unknown', `${pointer}: the codec does not know it`, pointer);
    }
    if (!isDeepStrictEqual(decoded.value, reading.model) && problems.length === 0) {
      add('disagreement', 'the codec and the second reader give different models');
    }
    if (model !== undefined && !isDeepStrictEqual(decoded.value, model)) {
      add('other-model', 'the response does not give the model that stands next to it');
    }
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    if (problems.length === 0) add('not-as-promised', error.message);
  }
  return { response, reading, problems, warnings };
}

const outcomes = {
  success: 'a success',
  service: 'an error of the service',
  gateway: 'an error of the gateway',
} as const;

/** JSON as it stands there, so that a number does not pass for a text; of XML, whose scalars are all text, what the second reader made of it. */
function documentOf({ format, body }: RecordedResponse, { wire }: Reading): unknown {
  return format === 'json' ? (JSON.parse(body.replace(/^\uFEFF/, '')) as unknown) : wire;
}

/** What the reader has named already is not said again. */
function schemaViolations(response: RecordedResponse, reading: Reading) {
  const { action } = response;
  const schema = reading.outcome === 'gateway' ? 'GatewayError' : action;
  if (schema === undefined) return [];
  const named = [...reading.unknown, ...reading.wrong].map(
    ({ wire }) => wire.replaceAll('[]', '').split('.').at(-1) ?? '',
  );
  const violations = violationsOf(schema, documentOf(response, reading));
  return named.length === 0
    ? violations
    : violations.filter(
        ({ pointer, message }) =>
          !named.includes(pointer.split('/').findLast((step) => !/^\d+$/.test(step)) ?? '') &&
          !/additional properties|required property/.test(message),
      );
}

function unmet(response: RecordedResponse, reading: Reading, findUnmet: FindUnmet) {
  const { action } = response;
  if (action === undefined || reading.outcome !== 'success') return [];
  return findUnmet(action, documentOf(response, reading));
}

function agreesOnFailure({ layer, code, message, requestId }: DecodedFailure, { outcome, model }: Reading): boolean {
  return layer === outcome && isDeepStrictEqual({ code, message, requestId }, model);
}
