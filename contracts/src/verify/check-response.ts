/** One answer against its contract, by both readers and by the published schema. */
import { isDeepStrictEqual } from 'node:util';
import { decodeResponse, isDistributionError } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import type { Reading } from '../independent/reading.ts';
import { violationsOf } from '../independent/wire-schema.ts';
import type { RecordedAnswer } from './answer.ts';
import type { Problem } from './report.ts';

export interface Checked {
  readonly answer: RecordedAnswer;
  /** Absent when the second reader cannot read it. */
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
}

/** An error of the gateway may answer any operation; they all read it alike. */
const any = 'QueryDeviceDistributeJob';

export function checkAnswer(answer: RecordedAnswer): Checked {
  const { file, action, format, body } = answer;
  const problems: Problem[] = [];
  const add = (rule: Problem['rule'], message: string, wire?: string) => {
    problems.push({ rule, message, file, format, ...(action && { action }), ...(wire !== undefined && { wire }) });
  };
  let reading: Reading;
  try {
    reading = readEvidence({ action: action ?? any, format, body });
  } catch (error) {
    // The parser's own message may quote the body.
    add(
      'not-readable',
      `is no ${format.toUpperCase()}${error instanceof SyntaxError && format === 'xml' ? `: ${error.message}` : ''}`,
    );
    return { answer, problems };
  }
  for (const { wire, problem } of reading.unknown) add('unknown', `${wire}: ${problem}`, wire);
  for (const { wire, problem } of reading.wrong) add('not-as-promised', `${wire || 'the answer'}: ${problem}`, wire);
  const schema = reading.outcome === 'gateway' ? 'GatewayError' : action;
  if (schema !== undefined && problems.length === 0) {
    for (const violation of violationsOf(schema, reading.wire)) add('not-as-promised', `the wire schema: ${violation}`);
  }
  try {
    const decoded = decodeResponse(action ?? any, { body });
    if (decoded.kind === 'success') {
      for (const pointer of decoded.unknownMembers) {
        if (problems.length === 0) add('unknown', `${pointer}: the codec does not know it`, pointer);
      }
      const { model } = answer;
      if (!isDeepStrictEqual(decoded.value, reading.model) && problems.length === 0) {
        add('disagreement', 'the codec and the second reader give different models');
      }
      if (model !== undefined && !isDeepStrictEqual(decoded.value, model)) {
        add('other-model', 'the answer does not give the model that stands beside it');
      }
    } else if (decoded.code !== reading.model['code']) {
      add('disagreement', 'the codec and the second reader give different error codes');
    }
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    if (problems.length === 0) add('not-as-promised', error.message);
  }
  return { answer, reading, problems };
}
