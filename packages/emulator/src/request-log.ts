/** The log of requests, in the order of their arrival. */
import { namedAction, type ParsedRequest } from './gateway/incoming-request.ts';
import { recordedParameters, type RequestRecord } from './gateway/request-record.ts';
import type { EmulatorResponse } from './http/response.ts';
import { isResultFile } from './result-file/serve-result-file.ts';

/** The log keeps this many of the latest requests. */
export const maxRecords = 1_000;

export interface RequestLog {
  readonly records: RequestRecord[];
  arrived(request: ParsedRequest): RequestRecord;
  affected(record: RequestRecord, fault: string): void;
  /** Records a response of the handler, before faults change it. */
  handled(record: RequestRecord, response: EmulatorResponse): void;
  /** Records the response that the caller receives; `undefined` if it receives none. */
  responded(record: RequestRecord, response: EmulatorResponse | undefined): void;
}

export function createRequestLog(now: () => number, onRequest: (record: RequestRecord) => void): RequestLog {
  const records: RequestRecord[] = [];
  let count = 0;

  /** Only the log changes records; they are read-only elsewhere. */
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
    responded(record, response) {
      const milliseconds = now() - record.at;
      const { status, code, requestId } = isDelivered(response) ? response : {};
      change(record, { status, code, requestId, milliseconds });
      try {
        onRequest(record);
      } catch {
        // A listener must not affect the response.
      }
    },
  };
}

/** A connection that is reset before the status line delivers nothing. */
function isDelivered(response: EmulatorResponse | undefined): response is EmulatorResponse {
  return response !== undefined && !(response.delivery?.kind === 'reset' && response.delivery.bytes === undefined);
}
