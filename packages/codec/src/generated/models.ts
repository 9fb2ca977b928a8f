// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

import type { DistributionStrategy, JobStatus } from './enums.ts';

/** Input of QueryDeviceDistributeJob. Returns the state of one distribution job and what it was asked to do. */
export interface QueryDeviceDistributeJobInput {
  /** ID of the distribution job, unique over all accounts and regions. Wire: `JobId`. Example on the wire: `"UbmsMHmkqv0PiAG****010001"`. */
  readonly jobId: string;
}

/** One receiving instance. */
export interface QueryDeviceDistributeJobOutputDataTargetInstanceConfigsItem {
  /** ID of the instance that receives the devices. Wire: `TargetInstanceId`. Example on the wire: `"iot-cn-6ja***"`. */
  readonly targetInstanceId: string;
}

/** The job. */
export interface QueryDeviceDistributeJobOutputData {
  /** When the job was created, in milliseconds since 1970-01-01T00:00:00Z. Wire: `GmtCreate`. Example on the wire: `1581595942000`. */
  readonly gmtCreate: number;
  /** ID of the distribution job, unique over all accounts and regions. Wire: `JobId`. Example on the wire: `"UbmsMHmkqv0PiAG****010001"`. */
  readonly jobId: string;
  /** ProductKey of the product that the devices belong to. Wire: `ProductKey`. Example on the wire: `"a1BwAGV****"`. */
  readonly productKey: string;
  /** ID of the instance that gives the devices. Wire: `SourceInstanceId`. Example on the wire: `"iot-cn-6ja***"`. */
  readonly sourceInstanceId: string;
  /** ID of the Alibaba Cloud account that gives the devices. Digits, but a string: it may be beyond 2^53. Wire: `SourceUid`. Example on the wire: `"198***"`. */
  readonly sourceUid: string;
  /** State of the job. Wire: `Status`. Example on the wire: `1`. */
  readonly status: JobStatus;
  /** How the job chooses the instance of a device. Wire: `Strategy`. Example on the wire: `0`. */
  readonly strategy: DistributionStrategy;
  /** The instances that receive the devices: one for strategy 0, one or more for strategy 1. Wire: `TargetInstanceConfigs`. */
  readonly targetInstanceConfigs: readonly QueryDeviceDistributeJobOutputDataTargetInstanceConfigsItem[];
  /** ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53. Wire: `TargetUid`. Example on the wire: `"198***"`. */
  readonly targetUid: string;
  /** Number of devices in the job. Wire: `Total`. Example on the wire: `5`. */
  readonly total: number;
}

/** Output of QueryDeviceDistributeJob. Returns the state of one distribution job and what it was asked to do. */
export interface QueryDeviceDistributeJobOutput {
  /** ID of the request, for questions to the vendor. White space around it is removed. Wire: `RequestId`. Example on the wire: `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`. */
  readonly requestId: string;
  /** Whether the call succeeded. This alone tells a success from a failure of the service. Wire: `Success`. Example on the wire: `true`. */
  readonly success: true;
  /** The job. Wire: `Data`. */
  readonly data: QueryDeviceDistributeJobOutputData;
}

/** Input of each operation. */
export interface Inputs {
  QueryDeviceDistributeJob: QueryDeviceDistributeJobInput;
}

/** Output of each operation. */
export interface Outputs {
  QueryDeviceDistributeJob: QueryDeviceDistributeJobOutput;
}
