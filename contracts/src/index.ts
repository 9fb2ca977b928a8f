export { type IndexEntry, type Layer } from './recording-index.ts';
export { loadRecordings, type RecordedCall, type RecordedFailure, type Recording } from './recordings.ts';
export { provenances, type Provenance } from './provenance.ts';
export { serveWithNock, type ReceivedRequest, type ServeOptions, type Served } from './serve-with-nock.ts';
export { NoRecordingError, isNoRecordingResponse, isNoRecordingError, replayTransport } from './no-recording.ts';
export { mappingOf, rowName, type MappingRow } from './mapping.ts';
export { coverageOf, strongest, type CoverageRow, type Evidence, type Showing } from './coverage.ts';
export { verifyRecordings, type VerifyOptions } from './verify/verify-recordings.ts';
export { MisuseError } from './misuse-error.ts';
export type { ConsumerUses, UsedMembers, UsedValues } from './verify/consumer.ts';
export type { AllowedFile, AllowedRow, Allowance } from './verify/allow-list.ts';
export type {
  Counted,
  FormatCoverage,
  OperationCoverage,
  Problem,
  RecordingReport,
  Report,
  Rule,
} from './verify/report.ts';
export { testRecordings, type TestFunction } from './test-recordings.ts';
export { textReport } from './report/text.ts';
export { markdownReport } from './report/markdown.ts';
export { junitReport } from './report/junit.ts';
export { githubAnnotations } from './report/github.ts';
export { findSecrets, type SecretFound } from './secrets/find-secrets.ts';
export { recordCalls, type RecordOptions, type RecordResult } from './record/record-calls.ts';
export type { PlannedCall } from './record/planned-call.ts';
export { compareSurfaces, bumpOf, type Bump, type Change } from './diff/changes.ts';
export { surfacesOfSchemas } from './diff/surfaces-of-schemas.ts';
export { surfacesOfRecordings } from './diff/surfaces-of-recordings.ts';
export type { Direction, Shape, Surface } from './diff/shape.ts';
