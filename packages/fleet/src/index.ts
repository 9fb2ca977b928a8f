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
export { sqliteStore } from './store/sqlite-store.ts';
