/**
 * Failures of the service: a response with `Success` false, a code and a message. Each case has the documented code that fits best. No
 * source lists codes for failures of jobs, so those cases have codes of this emulator, which start with `iot.assumed.`: a test can
 * distinguish them, and no program mistakes them for codes of the vendor.
 */
const cases = {
  illegalParameter: ['iot.system.IllegalRequest', 'The request parameter is invalid.'],
  invalidPage: ['iot.common.InvalidPageParams', 'The specified pagination size or pagination parameter is invalid.'],
  pageBeyondNumbers: [
    'iot.common.InvalidPageParams',
    'The specified pagination size or pagination parameter is invalid. Beyond an offset of 10,000 NextToken is mandatory.',
  ],
  illegalPageToken: ['iot.device.PageTokenIsIllegal', 'The paging token is invalid.'],
  tooManyDevices: [
    'iot.device.TooManyDeviceNamesPerRequest',
    'The devices you query exceed the maximum number. One job takes up to 10,000.',
  ],
  illegalDeviceName: [
    'iot.device.InvalidFormattedDeviceNameInNameArray',
    'The DeviceName list contains an invalid DeviceName.',
  ],
  noSuchProduct: ['iot.prod.NotExistedProduct', 'The specified product does not exist.'],
  noSuchDevice: ['iot.device.NotExistedDevice', 'The device does not exist.'],
  noSuchInstance: ['iot.system.InstanceNotFound', 'The instance ID does not exist.'],
  sameInstance: ['iot.system.InstanceIdSame', 'The source and target instance IDs are the same.'],
  otherAccount: [
    'iot.system.UidNotFound',
    'The account does not exist. The API distributes only within the account of the caller.',
  ],
  noSuchJob: ['iot.assumed.JobNotFound', 'This account has no job with this JobId.'],
  tooManyJobs: ['iot.assumed.JobLimitReached', 'This account has 10 jobs, the maximum.'],
  tooManyRunningJobs: ['iot.assumed.RunningJobLimitReached', 'This account has as many running jobs as it may have.'],
  jobNotCompleted: ['iot.assumed.JobNotCompleted', 'The job is not completed.'],
  jobNotFinished: ['iot.assumed.JobNotFinished', 'The job has not finished.'],
} as const satisfies Record<string, readonly [code: string, message: string]>;

/** Why the service rejects a call. */
export type FailureCase = keyof typeof cases;

/** A handler throws it; the caller receives it as a response with `Success` false. */
export class ServiceFailure extends Error {
  readonly code: string;
  /** Absent for a failure that comes from a fault. */
  readonly case: FailureCase | undefined;

  constructor(code: string, message: string, failureCase?: FailureCase) {
    super(message);
    this.code = code;
    this.case = failureCase;
  }
}

/** Creates the failure of a case; `detail` is appended to its message. */
export function createServiceFailure(failureCase: FailureCase, detail?: string): ServiceFailure {
  const [code, message] = cases[failureCase];
  return new ServiceFailure(code, detail === undefined ? message : `${message} ${detail}`, failureCase);
}
