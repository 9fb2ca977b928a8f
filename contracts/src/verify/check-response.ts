/** Checks one response against its contract: with the codec, a second reader, and the published schema. */
import { isDeepStrictEqual } from 'node:util';
import { decodeResponse, isDistributionError, type Action, type DecodedFailure } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import { unmetExpectations } from '../independent/expectations.ts';
import type { Reading } from '../independent/reading.ts';
import { violationsOf, type Violation } from '../independent/wire-schema.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import type { Problem } from './report.ts';

export interface Checked {
  readonly response: RecordedResponse;
  /** Absent when the second reader cannot read it. */
  readonly reading?: Reading;
  /** Expectations of the vendor's page that the response does not meet. */
  readonly warnings: readonly Problem[];
  /** Error code of a failure, as the codec reads it. */
  readonly code?: string;
  readonly problems: readonly Problem[];
}

/** An error of the gateway is possible for any call; all operations read it in the same way. */
const any = 'QueryDeviceDistributeJob';

/**
 * Violations of the vendor's page that the codec tolerates are warnings, not problems.
 *
 * @param decode the codec, which is compared with the second reader
 */
export function checkResponse(response: RecordedResponse, decode: typeof decodeResponse = decodeResponse): Checked {
  const { file, line, action, format, body, layer, model } = response;
  const contract = action ?? any;
  const problems: Problem[] = [];
  const at = { file, format, ...(line !== undefined && { line }), ...(action && { action }) };
  const add = (rule: Problem['rule'], message: string, wire?: string) => {
    problems.push({ rule, message, ...at, ...(wire !== undefined && { wire }) });
  };
  let reading: Reading;
  try {
    reading = readEvidence({ action: contract, format, body });
  } catch (error) {
    add('not-readable', `is not ${format.toUpperCase()}${error instanceof SyntaxError ? `: ${error.message}` : ''}`);
    return { response, problems, warnings: [] };
  }
  const document = documentOf(response, reading);
  const unmet = reading.outcome === 'success' ? unmetExpectations(contract, document) : [];
  const warnings = unmet.map(({ pointer, expected }): Problem => {
    return { rule: 'unexpected', message: `${pointer || '/'} differs from the vendor's page: ${expected}`, ...at };
  });
  for (const { wire, problem } of reading.unknown) add('unknown', `${wire}: ${problem}`, wire);
  for (const { wire, problem } of reading.wrong) add('not-as-promised', `${wire || 'the response'}: ${problem}`, wire);
  for (const { pointer, message } of schemaViolations(contract, document, reading)) {
    add('not-as-promised', `the wire schema: ${pointer || '/'} ${message}`);
  }
  if (layer !== undefined && layer !== reading.outcome) {
    add('not-as-promised', `is ${outcomes[reading.outcome]}, but index.json states ${outcomes[layer]}`);
  }
  try {
    const decoded = decode(contract, { body });
    if (decoded.kind === 'failure') {
      if (!agreesOnFailure(decoded, reading)) {
        add('disagreement', 'the codec and the second reader read different failures');
      }
      return { response, reading, code: decoded.code, problems, warnings };
    }
    for (const pointer of decoded.unknownMembers) {
      if (problems.length === 0) add('unknown', `${pointer}: unknown to the codec`, pointer);
    }
    if (!isDeepStrictEqual(decoded.value, reading.model) && problems.length === 0) {
      add('disagreement', 'the codec and the second reader give different models');
    }
    if (model !== undefined && !isDeepStrictEqual(decoded.value, model)) {
      add('other-model', 'the response does not give the model next to it');
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

/** JSON without conversion, so that a number does not count as text; for XML, whose scalars are all text, the form of the second reader. */
function documentOf({ format, body }: RecordedResponse, { wire }: Reading): unknown {
  return format === 'json' ? (JSON.parse(body.replace(/^\uFEFF/, '')) as unknown) : wire;
}

/** Problems that the reader has already reported are not repeated. */
function schemaViolations(contract: Action, document: unknown, { outcome, unknown, wrong }: Reading): Violation[] {
  const violations = violationsOf(outcome === 'gateway' ? 'GatewayError' : contract, document);
  const reported = new Set([...unknown, ...wrong].map(({ wire }) => wire));
  if (reported.size === 0) return violations;
  return violations.filter(
    ({ pointer, message }) =>
      !reported.has(wirePathOf(pointer)) && !/additional properties|required property/.test(message),
  );
}

/** `/Data/List/items/0/Name` is `Data.List.items[].Name`. */
function wirePathOf(pointer: string): string {
  return pointer.slice(1).replaceAll(/\/\d+/g, '[]').replaceAll('/', '.');
}

function agreesOnFailure({ layer, code, message, requestId }: DecodedFailure, { outcome, model }: Reading): boolean {
  return layer === outcome && isDeepStrictEqual({ code, message, requestId }, model);
}
