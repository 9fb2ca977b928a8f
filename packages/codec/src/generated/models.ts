// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

import type { DistributionStrategy, JobStatus, KnownDistributionStrategy, KnownJobStatus } from './enums.ts';

/** One receiving instance. */
export interface TargetInstanceConfig {
  /**
   * ID of the instance that receives the devices.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId: string;
}

/** Input of CreateDeviceDistributeJob. Starts a job that hands devices of one product, and the product with them, over to other instances. */
export interface CreateDeviceDistributeJobInput {
  /**
   * Names of the devices. Travels as DeviceName.1, DeviceName.2 and so on.
   * Wire: `DeviceName`, for example `["mydevice"]`.
   */
  readonly deviceName: readonly string[];
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gives the devices.
   * Wire: `SourceInstanceId`, for example `"iot-060***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * How the job chooses the instance of a device.
   * Wire: `Strategy`, for example `0`.
   */
  readonly strategy: KnownDistributionStrategy;
  /**
   * The instances that receive the devices: exactly one for strategy 0, one a region for strategy 1. Travels as TargetInstanceConfig.1.TargetInstanceId and so on.
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

/** Output of CreateDeviceDistributeJob. Starts a job that hands devices of one product, and the product with them, over to other instances. */
export interface CreateDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Input of CreateProductDistributeJob. Starts a job that hands a product, without its devices, over to one other instance. */
export interface CreateProductDistributeJobInput {
  /**
   * ProductKey of the product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gives the product.
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

/** Output of CreateProductDistributeJob. Starts a job that hands a product, without its devices, over to one other instance. */
export interface CreateProductDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Input of DeleteDeviceDistributeJob. Deletes one distribution job. */
export interface DeleteDeviceDistributeJobInput {
  /**
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Output of DeleteDeviceDistributeJob. Deletes one distribution job. */
export interface DeleteDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
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
   * Number of the page, from 1. The service looks at it only when there is no NextToken.
   * Wire: `CurrentPage`, for example `1`.
   */
  readonly currentPage?: number | undefined;
  /**
   * NextToken of the answer before; left out on the first call. Wins over CurrentPage, and is needed beyond an offset of 10,000.
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
   * ID of the instance the call is made for. The text of the page demands it for an Enterprise Edition instance; no parameter table has it.
   * Wire: `IotInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly iotInstanceId?: string | undefined;
}

/** One receiving instance. */
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
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gives the devices.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that gives the devices.
   * Wire: `SourceInstanceName`, for example `"实例调试1"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that gives the devices.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the Alibaba Cloud account that gives the devices. Digits, but a string: it may be beyond 2^53.
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
   * Number of jobs over all pages.
   * Wire: `Total`, for example `10`.
   */
  readonly total: number;
  /**
   * Where the next page starts. Missing or empty on the last page.
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
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
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
   * Only devices that went to this account.
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
   * ID of the instance that gives the devices.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that gives the devices.
   * Wire: `SourceInstanceName`, for example `"myproInstance"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that gives the devices.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the Alibaba Cloud account that gives the devices. Digits, but a string: it may be beyond 2^53.
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
   * Number of entries over all pages.
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
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
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
   * Only products that went to this instance.
   * Wire: `TargetInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly targetInstanceId?: string | undefined;
  /**
   * Only products that went to this account.
   * Wire: `TargetUid`, for example `"198***"`.
   */
  readonly targetUid?: string | undefined;
}

/** One distributed product. */
export interface DistributedProduct {
  /**
   * When the product was distributed, as the service sends it. The only example has 10 digits (seconds) where all other times of this API have 13 (milliseconds): look at the size before use.
   * Wire: `GmtCreate`, for example `1581595942`.
   */
  readonly gmtCreate: number;
  /**
   * ProductKey of the product.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gave the product.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * Name of the instance that gave the product.
   * Wire: `SourceInstanceName`, for example `"myproInstance"`.
   */
  readonly sourceInstanceName?: string;
  /**
   * Region of the instance that gave the product.
   * Wire: `SourceRegion`, for example `"cn-shanghai"`.
   */
  readonly sourceRegion?: string;
  /**
   * ID of the account that gave the product. Digits, but a string: it may be beyond 2^53.
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
   * Number of entries over all pages.
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
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * One page of products.
   * Wire: `Data`.
   */
  readonly data: ProductPage;
}

/** Input of QueryDeviceDistributeDetail. Returns the address of a file with one result a device, for a job that has ended. */
export interface QueryDeviceDistributeDetailInput {
  /**
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
}

/** Output of QueryDeviceDistributeDetail. Returns the address of a file with one result a device, for a job that has ended. */
export interface QueryDeviceDistributeDetailOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * Address of the result file, good for 10 minutes. It is signed, and whoever holds it can read the file: treat it as a credential.
   * Wire: `File`, for example `"https://iotx-***.oss-cn-shanghai.aliyuncs.com/job***\/7u***"`.
   */
  readonly file: string;
}

/** Input of QueryDeviceDistributeJob. Returns the state of one distribution job and what it was asked to do. */
export interface QueryDeviceDistributeJobInput {
  /**
   * ID of the distribution job, unique over all accounts and regions.
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
   * ID of the distribution job, unique over all accounts and regions.
   * Wire: `JobId`, for example `"UbmsMHmkqv0PiAG****010001"`.
   */
  readonly jobId: string;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1BwAGV****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gives the devices.
   * Wire: `SourceInstanceId`, for example `"iot-cn-6ja***"`.
   */
  readonly sourceInstanceId: string;
  /**
   * ID of the Alibaba Cloud account that gives the devices. Digits, but a string: it may be beyond 2^53.
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

/** Output of QueryDeviceDistributeJob. Returns the state of one distribution job and what it was asked to do. */
export interface QueryDeviceDistributeJobOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * The job.
   * Wire: `Data`.
   */
  readonly data: DistributionJob;
}

/** Input of QueryDeviceProvisioning. Tells where one device belongs: which instance gave it and which one received it. */
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

/** Where the device belongs. */
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
   * When the distribution was created, in milliseconds since 1970-01-01T00:00:00Z; the present, for a device that was never distributed.
   * Wire: `GmtCreate`, for example `1676297683000`.
   */
  readonly gmtCreate: number;
  /**
   * When the distribution was last changed, in milliseconds since 1970-01-01T00:00:00Z; the present, for a device that was never distributed.
   * Wire: `GmtModified`, for example `1676297683000`.
   */
  readonly gmtModified: number;
  /**
   * ProductKey of the product that the devices belong to.
   * Wire: `ProductKey`, for example `"a1ji*****"`.
   */
  readonly productKey: string;
  /**
   * ID of the instance that gave the device.
   * Wire: `SourceIotInstanceId`, for example `"iot-6ja****"`.
   */
  readonly sourceIotInstanceId?: string;
  /**
   * Region of the instance that gave the device.
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

/** Output of QueryDeviceProvisioning. Tells where one device belongs: which instance gave it and which one received it. */
export interface QueryDeviceProvisioningOutput {
  /**
   * ID of the request, for questions to the vendor. White space around it is removed.
   * Wire: `RequestId`, for example `"E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565"`.
   */
  readonly requestId: string;
  /**
   * Whether the call succeeded. This alone tells a success from a failure of the service.
   * Wire: `Success`, for example `true`.
   */
  readonly success: true;
  /**
   * Where the device belongs.
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

/** Entry of each list that comes page by page. */
export interface ListItems {
  ListDeviceDistributeJob: Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number];
  ListDistributedDevice: Outputs['ListDistributedDevice']['data']['info'][number];
  ListDistributedProduct: Outputs['ListDistributedProduct']['data']['info'][number];
}

/** The operations that return a list page by page. */
export type ListAction = keyof ListItems;
