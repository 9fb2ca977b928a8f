export { FleetError, type FleetErrorCode, type NameProblem } from './fleet-error.ts';
export type { Attempt, Batch, BatchProgress, BatchState, Candidate } from './model/batch.ts';
export type { DeviceOutcome, FleetDevice, ResultSource } from './model/device-outcome.ts';
export type { FleetParameters, FleetRecord } from './model/fleet-parameters.ts';
export type {
  Claim,
  CompletePlan,
  DeviceFilter,
  DuplicateDevice,
  FleetCounts,
  FleetStore,
  IntentResult,
  PlannedDevice,
} from './store/fleet-store.ts';
export { memoryStore } from './store/memory-store.ts';
export type { PostgresConnection, PostgresPool, PostgresResult } from './store/postgres-pool.ts';
export { postgresStore, type PostgresStoreOptions } from './store/postgres-store.ts';
export { sqliteStore } from './store/sqlite-store.ts';
export { planDistribution, type DeviceLine, type PlanInput } from './plan/plan-distribution.ts';
export type { EstimateOptions, FleetPlan } from './plan/fleet-plan.ts';
export type { SlotOptions } from './model/slots.ts';
export { runDistribution } from './run/run-distribution.ts';
export type { RoundOptions, RunOptions } from './run/run-options.ts';
export type { FailedCall, FleetEvent } from './run/fleet-event.ts';
export type { FleetProgress, RunningJob } from './run/fleet-progress.ts';
export { deviceResults, type DeviceResultsOptions } from './report/device-results.ts';
export { summaryOf, type FleetSummary, type OpenJob } from './report/summary-of.ts';
