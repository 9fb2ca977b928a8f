/** Responses of the service in wire form, as small as their contracts allow. */
import { json, type Responder } from './fault-server.ts';

export const jobId = 'UbmsMHmkqv0PiAG****010001';

/** A valid create. */
export const createInput = {
  deviceName: ['d-1', 'd-2'],
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  strategy: 'designated',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  targetUid: '198***',
} as const;

export function jobData(status: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    GmtCreate: 1_581_595_942_000,
    JobId: jobId,
    ProductKey: 'a1BwAGV****',
    SourceInstanceId: 'iot-cn-6ja***',
    SourceUid: '198***',
    Status: status,
    Strategy: 0,
    TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6jb***' }] },
    TargetUid: '198***',
    Total: 5,
    ...more,
  };
}

/** A response of QueryDeviceDistributeJob. */
export function job(status: number, more: Readonly<Record<string, unknown>> = {}): Responder {
  return json({ RequestId: 'E55E50B7', Success: true, Data: jobData(status, more) });
}

/** A response of either create. */
export function created(id: string = jobId): Responder {
  return json({ RequestId: 'E55E50B8', Success: true, JobId: id });
}

/** A response of ListDeviceDistributeJob. */
export function jobList(jobs: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Responder {
  return json({
    RequestId: 'E55E50B9',
    Success: true,
    Data: { Total: jobs.length, JobInfo: { items: jobs }, ...more },
  });
}

/** A response of DeleteDeviceDistributeJob. */
export const deleted: Responder = json({ RequestId: 'E55E50BA', Success: true });
