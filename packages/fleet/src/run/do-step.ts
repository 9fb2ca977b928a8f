/** Does one step of a batch: the I/O of what `nextStep` has decided. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@iot-distribution/client';
import type { Batch } from '../model/batch.ts';
import type { BatchStep } from '../batch/next-step.ts';
import { unknownOutcomes } from '../batch/device-outcomes.ts';
import { hasFinished } from '../batch/job-listing.ts';
import { collectResults } from './collect-results.ts';
import { existingJob } from './existing-job.ts';
import { freeSlot } from './free-slot.ts';
import { proveCandidate } from './prove-candidate.ts';
import type { RunState } from './run-state.ts';
import { sendCreate, type SendResult } from './send-create.ts';

/** What an intent depends on, apart from its batch. */
export interface IntentLimits {
  /** How many batches may run. */
  readonly running: number;
  /** Ids of the jobs with the size of the batch that the list showed. */
  readonly seen: readonly string[];
}

/** The result of a step; undefined: the next step can follow at once. */
export type StepResult = SendResult | 'size-in-use' | undefined;

/** A step that does something. */
export type ActiveStep = Exclude<BatchStep, { readonly kind: 'look' | 'rest' }>;

export async function doStep(
  client: Client,
  state: RunState,
  batch: Batch,
  step: ActiveStep,
  limits: IntentLimits,
  signal: AbortSignal,
): Promise<StepResult> {
  switch (step.kind) {
    case 'create':
      return create(client, state, batch, limits);
    case 'send-again':
      return sendAgain(client, state, batch);
    case 'adopt':
      await state.update(batch, { ...batch, state: 'tentative', candidates: step.candidates });
      return undefined;
    case 'prove':
      return proveCandidate(client, state, batch, step, signal);
    case 'plan-again':
      await state.update(batch, { state: 'planned', attempts: batch.attempts });
      return undefined;
    case 'give-up':
      return giveUp(state, batch);
    case 'note':
      return note(state, batch, step);
    case 'query':
      return query(client, state, batch, signal);
    case 'collect':
      return collectResults(client, state, batch, signal);
    case 'free':
      return freeSlot(client, state, batch).then(() => undefined);
  }
}

/** The intent is durable before its create is sent. */
async function create(
  client: Client,
  state: RunState,
  batch: Batch,
  { running, seen }: IntentLimits,
): Promise<StepResult> {
  const attempt = { nonce: randomUUID(), intendedAt: state.clock.now(), seen };
  const intent = await state.settings.store.intend(batch, attempt, running);
  if (intent.kind !== 'intended') return intent.kind === 'no-slot' ? 'slots' : 'size-in-use';
  return sendCreate(client, state, state.keep(intent.batch), true);
}

async function sendAgain(client: Client, state: RunState, batch: Batch): Promise<StepResult> {
  const { attempt } = batch;
  if (attempt === undefined) throw new Error('an intent has an attempt');
  const sentAt = state.clock.now();
  const unknown = await state.update(batch, { ...batch, state: 'unknown', attempt: { ...attempt, sentAt } });
  return sendCreate(client, state, unknown, false);
}

/** One result per device, which claims nothing. Another create could send devices twice. */
async function giveUp(state: RunState, batch: Batch): Promise<undefined> {
  await state.finish(batch, unknownOutcomes(await state.settings.store.readNames(batch.id)));
}

async function note(state: RunState, batch: Batch, { jobStatus, gmtCreate }: { jobStatus: string; gmtCreate: number }) {
  const finished = hasFinished(jobStatus);
  const changed = await state.update(batch, {
    ...batch,
    state: finished ? 'finished' : 'created',
    jobStatus,
    gmtCreate,
  });
  const { id, size, jobId = '' } = changed;
  const createdAt = state.createdAt.get(id);
  if (finished && createdAt !== undefined) state.tookUntil(createdAt);
  if (batch.jobStatus !== jobStatus) state.emit({ type: 'status', batch: id, size, jobId, status: jobStatus });
  return undefined;
}

/** The list does not show the job: it is not in there yet, or was deleted. */
async function query(client: Client, state: RunState, batch: Batch, signal: AbortSignal): Promise<StepResult> {
  const job = await existingJob(client, batch.jobId ?? '', signal);
  if (job === undefined) {
    await state.update(batch, { ...batch, state: 'finished', jobStatus: 'gone' });
    return undefined;
  }
  await note(state, batch, { jobStatus: job.status, gmtCreate: job.gmtCreate });
  return 'look';
}
