/** What the service itself says no with: `Success` false, a code and a text, in the answer of the operation. */

/** The texts are those of the vendor's error page where it has one; the others are ours. */
const texts = {
  'iot.common.InvalidPageParams': 'The specified pagination size or pagination parameter is invalid.',
  'iot.device.NotExistedDevice': 'The device does not exist.',
  'iot.device.InvalidFormattedDeviceNameInNameArray': 'The DeviceName list contains an invalid DeviceName.',
  'iot.device.PageTokenIsIllegal': 'The paging token is invalid.',
  'iot.device.TooManyDeviceNamesPerRequest': 'The devices you query exceed the maximum number.',
  'iot.prod.NotExistedProduct': 'The specified product does not exist.',
  'iot.system.IllegalRequest': 'The request parameter is invalid.',
  'iot.system.InstanceIdSame': 'The source instance and the target instance are the same.',
  'iot.system.InstanceNotFound': 'The instance ID does not exist.',
  'iot.system.SystemException': 'A system exception occurred.',
  'iot.system.UidNotFound': 'The account does not exist or has not activated the service.',
} as const satisfies Record<string, string>;

export type ServiceFailureCode = keyof typeof texts;

/** Thrown by an operation; the line of a request writes it as an answer. */
export class ServiceFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The failure of a code. `detail` says more than the vendor's text does. */
export function failure(code: ServiceFailureCode, detail?: string): ServiceFailure {
  return new ServiceFailure(code, detail === undefined ? texts[code] : `${texts[code]} ${detail}`);
}
