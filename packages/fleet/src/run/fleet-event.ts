/** What a run reports while it works, for logs and metrics. No event has a secret, a URL, or the name of a device. */

interface OfBatch {
  readonly batch: number;
  /** Number of devices. */
  readonly size: number;
}

interface OfJob extends OfBatch {
  readonly jobId: string;
}

/** Class and code of an error. */
export interface FailedCall {
  readonly name: string;
  readonly code: string;
  readonly requestId?: string | undefined;
}

/** An event of a run. `type` distinguishes them. */
export type FleetEvent =
  /** The service has created the job of a batch. */
  | ({ readonly type: 'created' } & OfJob)
  /** Whether the create was executed is not known. */
  | ({ readonly type: 'unknown'; readonly error: FailedCall } & OfBatch)
  /** The result file has proven that a job of the list is the one of the batch. */
  | ({ readonly type: 'adopted' } & OfJob)
  /** A job of the list is not the one of the batch. */
  | ({ readonly type: 'refuted' } & OfJob)
  /** The service has rejected the create, and it will be sent again. */
  | ({ readonly type: 'rejected'; readonly error: FailedCall } & OfBatch)
  /** The list shows another status of a job. */
  | ({ readonly type: 'status'; readonly status: string } & OfJob)
  /** The results of a batch are stored. `again`: devices that are sent again in the next round. */
  | ({ readonly type: 'stored' } & OfBatch & Readonly<Record<'distributed' | 'failed' | 'unknown' | 'again', number>>)
  /** A finished job was deleted. */
  | ({ readonly type: 'freed' } & OfJob)
  /** A new round has begun. */
  | { readonly type: 'round'; readonly round: number; readonly jobs: number }
  /** Another worker has claimed a batch of this one. */
  | ({ readonly type: 'claim-lost' } & OfBatch)
  /** A call failed, and is made again. */
  | { readonly type: 'call-failed'; readonly error: FailedCall };

/** What an event says about an error. */
export function failedCall(error: unknown): FailedCall {
  const { name, code, requestId } = (error ?? {}) as { name?: unknown; code?: unknown; requestId?: unknown };
  return {
    name: typeof name === 'string' ? name : 'Error',
    code: typeof code === 'string' ? code : 'Unknown',
    ...(typeof requestId === 'string' && { requestId }),
  };
}
