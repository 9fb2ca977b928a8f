/** Sends the create of a batch whose intent is stored, and stores what became known. */
import type { Client } from '@iot-distribution/client';
import type { Batch } from '../model/batch.ts';
import { unknownOutcomes } from '../batch/device-outcomes.ts';
import { createOutcome, rejectionKind, type RejectionKind } from './create-failure.ts';
import { failedCall } from './fleet-event.ts';
import type { RunState } from './run-state.ts';
import { createRejected } from './unreachable.ts';

/** The result of a create. */
export type SendResult = 'created' | 'look' | RejectionKind;

/**
 * How long after the time that is stored with its intent a request may be signed, in milliseconds: by this, `settleTime` is longer than what a signed
 * request and two clocks can take, and `nonceTime` shorter than what the gateway remembers.
 */
const sendTime = 60_000;

/**
 * A worker that was suspended sends nothing: another one may have sent the create, so long ago that the gateway has forgotten the nonce.
 *
 * The signal of the run does not abort the create: the response tells which job it has made.
 *
 * @param isFirst whether no request with the nonce of this intent was sent before
 * @throws {FleetError} `CreateRejected`
 */
export async function sendCreate(
  client: Pick<Client, 'createDeviceDistributeJob'>,
  state: RunState,
  batch: Batch,
  isFirst: boolean,
): Promise<SendResult> {
  const { nonce, intendedAt = 0, sentAt = intendedAt } = batch.attempt ?? {};
  const deviceName = await state.settings.store.readNames(batch.id);
  const input = { ...state.fleet.parameters, deviceName };
  // A clock that was set back says nothing about the time since then.
  const age = Math.max(0, state.clock.now() - sentAt);
  const sendWithin = Math.max(0, sendTime - age);
  let jobId: string;
  try {
    ({ jobId } = await client.createDeviceDistributeJob(input, { nonce, sendWithin }));
  } catch (error) {
    return afterFailure(state, batch, error, isFirst);
  }
  state.lastSuccess = state.clock.now();
  state.createdAt.set(batch.id, state.lastSuccess);
  await state.update(batch, { ...batch, state: 'created', jobId, candidates: undefined });
  state.emit({ type: 'created', batch: batch.id, size: batch.size, jobId });
  return 'created';
}

async function afterFailure(state: RunState, batch: Batch, error: unknown, isFirst: boolean): Promise<SendResult> {
  const outcome = createOutcome(error);
  const of = { batch: batch.id, size: batch.size };
  if (outcome === 'accepted') {
    await state.update(batch, { ...batch, state: 'tentative', candidates: [] });
    state.emit({ type: 'unknown', ...of, error: failedCall(error) });
    return 'look';
  }
  if (outcome === 'in-doubt' || (outcome === 'not-sent' && !isFirst)) {
    if (batch.state !== 'unknown') await state.update(batch, { ...batch, state: 'unknown' });
    state.emit({ type: 'unknown', ...of, error: failedCall(error) });
    const kind = rejectionKind(error);
    if (kind === 'fatal') throw createRejected(batch.id, error);
    return 'transient';
  }
  const kind = rejectionKind(error);
  const { attempts } = batch;
  const planned = await state.update(batch, { state: 'planned', attempts });
  state.emit({ type: 'rejected', ...of, error: failedCall(error) });
  if (kind === 'fatal') throw createRejected(batch.id, error);
  if (kind === 'devices') await rejectDevices(state, planned, error);
  return kind;
}

/** The service does not accept the names: the batch has no job, and its devices have failed with the code of the service. */
async function rejectDevices(state: RunState, batch: Batch, error: unknown): Promise<void> {
  const { code } = failedCall(error);
  const names = await state.settings.store.readNames(batch.id);
  const outcomes = unknownOutcomes(names).map((one) => ({ ...one, outcome: 'failed' as const, code }));
  await state.finish(batch, outcomes);
}
