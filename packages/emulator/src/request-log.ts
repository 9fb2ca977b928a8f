/** The requests of an emulator, in the order of their arrival. */
import { namedAction, type ParsedRequest } from './gateway/incoming-request.ts';
import { recordedParameters, type RequestRecord } from './gateway/request-record.ts';
import type { EmulatorResponse } from './http/response.ts';
import { isResultFile } from './result-file/serve-result-file.ts';

/** How many requests the log keeps: the latest. */
export const maxRecords = 1_000;

export interface RequestLog {
  readonly records: RequestRecord[];
  arrived(request: ParsedRequest): RequestRecord;
  affected(record: RequestRecord, fault: string): void;
  /** Notes a response of the handler, before faults change it. */
  handled(record: RequestRecord, response: EmulatorResponse): void;
  /** Notes what the caller receives; `undefined` when that is nothing. */
  answered(record: RequestRecord, response: EmulatorResponse | undefined): void;
}

export function createRequestLog(now: () => number, onRequest: (record: RequestRecord) => void): RequestLog {
  const records: RequestRecord[] = [];
  let count = 0;

  /** Records are read-only for everybody else. */
  function change(record: RequestRecord, members: Partial<RequestRecord>): void {
    Object.assign(record, members);
  }

  return {
    records,
    arrived(request) {
      count += 1;
      const record: RequestRecord = {
        number: count,
        at: now(),
        method: request.method,
        action: isResultFile(request) ? 'ResultFile' : namedAction(request),
        parameters: recordedParameters(request.parts),
        faults: [],
        executed: false,
        status: undefined,
        code: undefined,
        requestId: undefined,
        milliseconds: undefined,
      };
      records.push(record);
      if (records.length > maxRecords) records.shift();
      return record;
    },
    affected: (record, fault) => change(record, { faults: [...record.faults, fault] }),
    handled: (record, { executed }) => {
      if (executed === true) change(record, { executed });
    },
    answered(record, response) {
      const milliseconds = now() - record.at;
      const { status, code, requestId } = isDelivered(response) ? response : {};
      change(record, { status, code, requestId, milliseconds });
      try {
        onRequest(record);
      } catch {
        // A listener must not decide about a response.
      }
    },
  };
}

/** A connection that is reset before the status line delivers nothing. */
function isDelivered(response: EmulatorResponse | undefined): response is EmulatorResponse {
  return response !== undefined && !(response.delivery?.kind === 'reset' && response.delivery.bytes === undefined);
}
