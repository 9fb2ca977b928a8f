// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

import type { DistributionStrategy, JobStatus, KnownDistributionStrategy, KnownJobStatus } from './enums.ts';

/** One target instance. */
export interface TargetInstanceConfig {
  /**
   * ID of the instance that receives the devices.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId: string;
}

/** Input of CreateDeviceDistributeJob. Starts a job that distributes devices of one product, and the product with them, to other instances. */
export interface CreateDeviceDistributeJobInput {
  /**
   * Names of the devices. Sent as DeviceName.1, DeviceName.2 and so on.
   * Wire: `DeviceName`, for example `["mydevice"]`.
   */
  readonly deviceName: readonly string[];
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the devices come from.
   * Wire: `SourceInstanceId`, for example `"iot-060***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * How the job chooses the instance of a device.
   * Wire: `Strategy`, for example `0`.
   */
  readonly strategy: KnownDistributionStrategy;
  /**
   * The instances that receive the devices: exactly one for strategy 0, one per region for strategy 1. Sent as TargetInstanceConfig.1.TargetInstanceId and so on.
   * Wire: `TargetInstanceConfig`, for example `[{"TargetInstanceId":"iot-cn-6ja***"}]`.
   */
  readonly targetInstanceConfig: readonly TargetInstanceConfig[];
  /**
   * ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
  /**
   * Login name of the Alibaba Cloud account that receives the devices.
   * Wire: `TargetAliyunId`, for example `"io****@example.com"`.
   */
  readonly targetAliyunId?: string | undefined;
}

/** Output of CreateDeviceDistributeJob. Starts a job that distributes devices of one product, and the product with them, to other instances. */
export interface CreateDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Input of CreateProductDistributeJob. Starts a job that distributes a product, without its devices, to one other instance. */
export interface CreateProductDistributeJobInput {
  /**
   * ProductKey of the product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the product comes from.
   * Wire: `SourceInstanceId`, for example `"iot-cn-st2***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * ID of the one instance that receives the product.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId: string;
  /**
   * ID of the account that receives the product. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
  /**
   * Login name of the account that receives the product.
   * Wire: `TargetAliyunId`, for example `"io****@example.com"`.
   */
  readonly targetAliyunId?: string | undefined;
}

/** Output of CreateProductDistributeJob. Starts a job that distributes a product, without its devices, to one other instance. */
export interface CreateProductDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Input of DeleteDeviceDistributeJob. Deletes one distribution job. */
export interface DeleteDeviceDistributeJobInput {
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Output of DeleteDeviceDistributeJob. Deletes one distribution job. */
export interface DeleteDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
}

/** Input of ListDeviceDistributeJob. Lists distribution jobs, page by page. */
export interface ListDeviceDistributeJobInput {
  /**
   * Number of entries on one page.
   * Wire: `PageSize`, for example `10`.
   */
  readonly pageSize: number;
  /**
   * Number of the page, from 1. The service ignores it if there is a NextToken.
   * Wire: `CurrentPage`, for example `1`.
   */
  readonly currentPage?: number | undefined;
  /**
   * NextToken of the previous response; omitted in the first call. Takes precedence over CurrentPage, and is required beyond an offset of 10,000.
   * Wire: `NextToken`, for example `"TGlzdFJlc291***"`.
   */
  readonly nextToken?: string | undefined;
  /**
   * Only jobs in this state.
   * Wire: `Status`, for example `1`.
   */
  readonly status?: KnownJobStatus | undefined;
  /**
   * Only this job.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId?: string | undefined;
  /**
   * Only jobs of this product.
   * Wire: `ProductKey`, for example `"aw3zse****"`.
   */
  readonly productKey?: string | undefined;
  /**
   * Only jobs whose devices go to this account.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
  /**
   * ID of the instance of the call. The text of the page requires it for an Enterprise Edition instance; no parameter table has it.
   * Wire: `IotInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly iotInstanceId?: string | undefined;
}

/** One target instance. */
export interface TargetInstance {
  /**
   * ID of the instance that receives the devices.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId: string;
  /**
   * Name of the instance that receives the devices.
   * Wire: `TargetInstanceName`, for example `"实例调试2"`.
   */
  readonly targetInstanceName?: string;
  /**
   * Region of the instance that receives the devices.
   * Wire: `TargetRegion`, for example `"cn-shanghai"`.
   */
  readonly targetRegion?: string;
}

/** One job. */
export interface ListedJob {
  /**
   * When the job was created, in milliseconds since 1970-01-01T00:00:00Z.
   * Wire: `GmtCreate`, for example `1581595942000`.
   */
  readonly gmtCreate: number;
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the devices come from.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that the devices come from.
   * Wire: `SourceInstanceName`, for example `"实例调试1"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that the devices come from.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the Alibaba Cloud account that the devices come from. Digits, but a string: it may be beyond 2^53.
   * Wire: `SourceUid`, for example `"198***"`.
   */
  readonly sourceUid: string;
  /**
   * State of the job.
   * Wire: `Status`, for example `1`.
   */
  readonly status: JobStatus;
  /**
   * How the job chooses the instance of a device.
   * Wire: `Strategy`, for example `0`.
   */
  readonly strategy: DistributionStrategy;
  /**
   * The target instances, which receive the devices: exactly one for strategy 0, multiple for strategy 1.
   * Wire: `TargetInstanceConfigs`.
   */
  readonly targetInstanceConfigs: readonly TargetInstance[];
  /**
   * ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid: string;
  /**
   * Number of devices in the job.
   * Wire: `Total`, for example `5`.
   */
  readonly total: number;
}

/** One page of jobs. */
export interface JobPage {
  /**
   * Number of jobs on all pages.
   * Wire: `Total`, for example `10`.
   */
  readonly total: number;
  /**
   * Start of the next page. Missing or empty on the last page.
   * Wire: `NextToken`, for example `"TGlzdFJlc291***"`.
   */
  readonly nextToken?: string;
  /**
   * The jobs of this page.
   * Wire: `JobInfo`.
   */
  readonly jobInfo: readonly ListedJob[];
}

/** Output of ListDeviceDistributeJob. Lists distribution jobs, page by page. */
export interface ListDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * One page of jobs.
   * Wire: `Data`.
   */
  readonly data: JobPage;
}

/** Input of ListDistributedDevice. Lists devices that have been distributed, page by page. */
export interface ListDistributedDeviceInput {
  /**
   * Number of the page, from 1.
   * Wire: `CurrentPage`, for example `1`.
   */
  readonly currentPage: number;
  /**
   * Number of entries on one page.
   * Wire: `PageSize`, for example `5`.
   */
  readonly pageSize: number;
  /**
   * Only devices of this product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey?: string | undefined;
  /**
   * Only this device: one name, not a list.
   * Wire: `DeviceName`, for example `"mydevice"`.
   */
  readonly deviceName?: string | undefined;
  /**
   * Only devices that this account received.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
  /**
   * Only devices that came from this instance.
   * Wire: `SourceInstanceId`, for example `"iot-060***"`.
   */
  readonly sourceInstanceId?: string | undefined;
}

/** One distributed device. */
export interface DistributedDevice {
  /**
   * Name of the device, unique within its product.
   * Wire: `DeviceName`, for example `"mydevice"`.
   */
  readonly deviceName: string;
  /**
   * When the job that distributed the device was created, in milliseconds since 1970-01-01T00:00:00Z.
   * Wire: `GmtCreate`, for example `1581595942000`.
   */
  readonly gmtCreate: number;
  /**
   * When the entry was last changed, in milliseconds since 1970-01-01T00:00:00Z.
   * Wire: `GmtModified`, for example `1581595942222`.
   */
  readonly gmtModified: number;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV***"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the devices come from.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that the devices come from.
   * Wire: `SourceInstanceName`, for example `"myproInstance"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that the devices come from.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the Alibaba Cloud account that the devices come from. Digits, but a string: it may be beyond 2^53.
   * Wire: `SourceUid`, for example `"198***"`.
   */
  readonly sourceUid: string;
  /**
   * Login name of the Alibaba Cloud account that receives the devices.
   * Wire: `TargetAliyunId`, for example `"io****@example.com"`.
   */
  readonly targetAliyunId?: string;
  /**
   * ID of the instance that receives the devices.
   * Wire: `TargetInstanceId`, for example `"iot-cn-09k***"`.
   */
  readonly targetInstanceId: string;
  /**
   * Name of the instance that receives the devices.
   * Wire: `TargetInstanceName`, for example `"newinstance"`.
   */
  readonly targetInstanceName?: string;
  /**
   * Region of the instance that receives the devices.
   * Wire: `TargetRegion`, for example `"cn-shenzhen"`.
   */
  readonly targetRegion?: string;
  /**
   * ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid: string;
}

/** One page of devices. */
export interface DevicePage {
  /**
   * Number of entries on all pages.
   * Wire: `Total`, for example `10`.
   */
  readonly total: number;
  /**
   * The entries of this page.
   * Wire: `Info`.
   */
  readonly info: readonly DistributedDevice[];
}

/** Output of ListDistributedDevice. Lists devices that have been distributed, page by page. */
export interface ListDistributedDeviceOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * One page of devices.
   * Wire: `Data`.
   */
  readonly data: DevicePage;
}

/** Input of ListDistributedProduct. Lists products that have been distributed, page by page. */
export interface ListDistributedProductInput {
  /**
   * Number of the page, from 1.
   * Wire: `CurrentPage`, for example `1`.
   */
  readonly currentPage: number;
  /**
   * Number of entries on one page.
   * Wire: `PageSize`, for example `5`.
   */
  readonly pageSize: number;
  /**
   * Only products that came from this instance.
   * Wire: `SourceInstanceId`, for example `"iot-060***"`.
   */
  readonly sourceInstanceId?: string | undefined;
  /**
   * Only this product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey?: string | undefined;
  /**
   * Only products that this instance received.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId?: string | undefined;
  /**
   * Only products that this account received.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
}

/** One distributed product. */
export interface DistributedProduct {
  /**
   * When the product was distributed, as the service sends it. The only example has 10 digits (seconds) where all other times of this API have 13 (milliseconds): check its size before use.
   * Wire: `GmtCreate`, for example `1581595942`.
   */
  readonly gmtCreate: number;
  /**
   * ProductKey of the product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the product came from.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that the product came from.
   * Wire: `SourceInstanceName`, for example `"myproInstance"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that the product came from.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the account that the product came from. Digits, but a string: it may be beyond 2^53.
   * Wire: `SourceUid`, for example `"198***"`.
   */
  readonly sourceUid: string;
  /**
   * Login name of the account that received the product.
   * Wire: `TargetAliyunId`, for example `"io****@example.com"`.
   */
  readonly targetAliyunId?: string;
  /**
   * ID of the instance that received the product.
   * Wire: `TargetInstanceId`, for example `"iot-cn-09k***"`.
   */
  readonly targetInstanceId: string;
  /**
   * Name of the instance that received the product.
   * Wire: `TargetInstanceName`, for example `"newinstance"`.
   */
  readonly targetInstanceName?: string;
  /**
   * Region of the instance that received the product.
   * Wire: `TargetRegion`, for example `"cn-shenzhen"`.
   */
  readonly targetRegion?: string;
  /**
   * ID of the account that received the product. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid: string;
}

/** One page of products. */
export interface ProductPage {
  /**
   * Number of entries on all pages.
   * Wire: `Total`, for example `10`.
   */
  readonly total: number;
  /**
   * The entries of this page.
   * Wire: `Info`.
   */
  readonly info: readonly DistributedProduct[];
}

/** Output of ListDistributedProduct. Lists products that have been distributed, page by page. */
export interface ListDistributedProductOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * One page of products.
   * Wire: `Data`.
   */
  readonly data: ProductPage;
}

/** Input of QueryDeviceDistributeDetail. Returns the URL of a file with one result per device, for a finished job. */
export interface QueryDeviceDistributeDetailInput {
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Output of QueryDeviceDistributeDetail. Returns the URL of a file with one result per device, for a finished job. */
export interface QueryDeviceDistributeDetailOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * URL of the result file, valid for 10 minutes. It is signed, and anyone who has it can read the file: treat it as a credential.
   * Wire: `File`, for example `"https://iotx-***.oss-cn-shanghai.aliyuncs.com/job***\/7u***"`.
   */
  readonly file: string;
}

/** Input of QueryDeviceDistributeJob. Returns the state of one distribution job, and the parameters that it was created with. */
export interface QueryDeviceDistributeJobInput {
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** The job. */
export interface DistributionJob {
  /**
   * When the job was created, in milliseconds since 1970-01-01T00:00:00Z.
   * Wire: `GmtCreate`, for example `1581595942000`.
   */
  readonly gmtCreate: number;
  /**
   * ID of the distribution job, unique across all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the devices come from.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * ID of the Alibaba Cloud account that the devices come from. Digits, but a string: it may be beyond 2^53.
   * Wire: `SourceUid`, for example `"198***"`.
   */
  readonly sourceUid: string;
  /**
   * State of the job.
   * Wire: `Status`, for example `1`.
   */
  readonly status: JobStatus;
  /**
   * How the job chooses the instance of a device.
   * Wire: `Strategy`, for example `0`.
   */
  readonly strategy: DistributionStrategy;
  /**
   * The target instances, which receive the devices: exactly one for strategy 0, multiple for strategy 1.
   * Wire: `TargetInstanceConfigs`.
   */
  readonly targetInstanceConfigs: readonly TargetInstanceConfig[];
  /**
   * ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid: string;
  /**
   * Number of devices in the job.
   * Wire: `Total`, for example `5`.
   */
  readonly total: number;
}

/** Output of QueryDeviceDistributeJob. Returns the state of one distribution job, and the parameters that it was created with. */
export interface QueryDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * The job.
   * Wire: `Data`.
   */
  readonly data: DistributionJob;
}

/** Input of QueryDeviceProvisioning. Returns where one device belongs: its source instance and its target instance. */
export interface QueryDeviceProvisioningInput {
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1ji*****"`.
   */
  readonly productKey: string;
  /**
   * Name of the device, unique within its product.
   * Wire: `DeviceName`, for example `"testDevcieBwT3Un"`.
   */
  readonly deviceName: string;
}

/** The instances of the device. */
export interface DeviceProvisioning {
  /**
   * The account. Named like a numeric id, but the example is a login name.
   * Wire: `AliyunUid`, for example `"io****@example.com"`.
   */
  readonly aliyunUid?: string;
  /**
   * Name of the device, unique within its product.
   * Wire: `DeviceName`, for example `"testDevcieBwT3Un"`.
   */
  readonly deviceName: string;
  /**
   * When the distribution was created, in milliseconds since 1970-01-01T00:00:00Z; the current time, for a device that was never distributed.
   * Wire: `GmtCreate`, for example `1676297683000`.
   */
  readonly gmtCreate: number;
  /**
   * When the distribution was last changed, in milliseconds since 1970-01-01T00:00:00Z; the current time, for a device that was never distributed.
   * Wire: `GmtModified`, for example `1676297683000`.
   */
  readonly gmtModified: number;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1ji*****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that the device came from.
   * Wire: `SourceIotInstanceId`, for example `"iot-6ja****"`.
   */
  readonly sourceIotInstanceId?: string;
  /**
   * Region of the instance that the device came from.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the instance that received the device.
   * Wire: `TargetIotInstanceId`, for example `"iot-09k****"`.
   */
  readonly targetIotInstanceId?: string;
  /**
   * Region of the instance that received the device.
   * Wire: `TargetRegion`, for example `"ap-southeast-1"`.
   */
  readonly targetRegion?: string;
}

/** Output of QueryDeviceProvisioning. Returns where one device belongs: its source instance and its target instance. */
export interface QueryDeviceProvisioningOutput {
  /**
   * ID of the request, for questions to the vendor. Whitespace around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. Only this member distinguishes a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * The instances of the device.
   * Wire: `Data`.
   */
  readonly data: DeviceProvisioning;
}

/** Input of each operation. */
export interface Inputs {
  CreateDeviceDistributeJob: CreateDeviceDistributeJobInput;
  CreateProductDistributeJob: CreateProductDistributeJobInput;
  DeleteDeviceDistributeJob: DeleteDeviceDistributeJobInput;
  ListDeviceDistributeJob: ListDeviceDistributeJobInput;
  ListDistributedDevice: ListDistributedDeviceInput;
  ListDistributedProduct: ListDistributedProductInput;
  QueryDeviceDistributeDetail: QueryDeviceDistributeDetailInput;
  QueryDeviceDistributeJob: QueryDeviceDistributeJobInput;
  QueryDeviceProvisioning: QueryDeviceProvisioningInput;
}

/** Output of each operation. */
export interface Outputs {
  CreateDeviceDistributeJob: CreateDeviceDistributeJobOutput;
  CreateProductDistributeJob: CreateProductDistributeJobOutput;
  DeleteDeviceDistributeJob: DeleteDeviceDistributeJobOutput;
  ListDeviceDistributeJob: ListDeviceDistributeJobOutput;
  ListDistributedDevice: ListDistributedDeviceOutput;
  ListDistributedProduct: ListDistributedProductOutput;
  QueryDeviceDistributeDetail: QueryDeviceDistributeDetailOutput;
  QueryDeviceDistributeJob: QueryDeviceDistributeJobOutput;
  QueryDeviceProvisioning: QueryDeviceProvisioningOutput;
}

/** Entry of each paginated list. */
export interface ListItems {
  ListDeviceDistributeJob: Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number];
  ListDistributedDevice: Outputs['ListDistributedDevice']['data']['info'][number];
  ListDistributedProduct: Outputs['ListDistributedProduct']['data']['info'][number];
}

/** The operations that return a paginated list. */
export type ListAction = keyof ListItems;
