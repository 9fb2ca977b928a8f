export {
  loadRecordings,
  type IndexEntry,
  type Layer,
  type RecordedCall,
  type RecordedFailure,
  type Recording,
} from './recordings.ts';
export { provenances, type Provenance } from './provenance.ts';
export { serveWithNock, type ReceivedRequest, type ServeOptions, type Served } from './serve-with-nock.ts';
export { NoRecordingError, isNoRecordingAnswer, isNoRecordingError, replayTransport } from './no-recording.ts';
export { mappingOf, rowName, type MappingRow } from './mapping.ts';
export { coverageOf, strongest, type CoverageRow, type Evidence, type Showing } from './coverage.ts';
