/** Codes of the service. Their HTTP status is not settled: sources have 200 and 400. */
import type { ErrorCode } from './error-code.ts';
import { slowDown, tryAgain, fixCall, fixPermission } from './remedies.ts';

export const serviceErrors: Readonly<Record<string, Omit<ErrorCode, 'code' | 'layer' | 'retryable'>>> = {
  'iot.system.SystemException': {
    class: 'transient',
    meaning: 'Something failed inside the service.',
    remedy: tryAgain,
  },
  'iot.system.SystemError': {
    class: 'transient',
    meaning: 'Something failed inside the service.',
    remedy: tryAgain,
  },
  'iot.system.InstanceNotFound': {
    class: 'request',
    meaning: 'There is no such instance.',
    remedy: 'Check the ids of the instances.',
  },
  'iot.Sre.IotInstanceNotFound': {
    class: 'request',
    meaning: 'There is no such instance; also sent when instance and region do not match.',
    remedy: 'Check the ids of the instances and the endpoint.',
  },
  'iot.Sre.IotInstanceAccessForbidden': {
    class: 'request',
    source: 'third party',
    meaning: 'The account may not access the instance. Only a page of a third party names this code.',
    remedy: 'Check the instance ID, and which account the credentials belong to.',
  },
  'iot.Sre.IotInstanceStatusForbidden': {
    class: 'request',
    meaning: 'The state of the instance does not allow the call.',
    remedy: 'Check the instance in the console.',
  },
  'iot.system.UidNotFound': {
    class: 'request',
    meaning: 'There is no such account, or it has not activated the service.',
    remedy: 'Check TargetUid and TargetAliyunId.',
  },
  'iot.system.IllegalRequest': {
    class: 'request',
    meaning: 'A parameter is not valid.',
    remedy: fixCall,
  },
  'iot.system.InstanceIdSame': {
    class: 'request',
    meaning: 'The source instance and the target instance are the same.',
    remedy: 'Specify two different instances.',
  },
  'iot.system.BillIsOverDue': {
    class: 'request',
    meaning: 'The account has unpaid bills.',
    remedy: 'Pay the bill, then call again.',
  },
  'iot.common.InvalidPageParams': {
    class: 'request',
    meaning: 'The page size or the page number is not allowed.',
    remedy: 'Keep PageSize within 1 to 200, and use NextToken beyond an offset of 10,000.',
  },
  'iot.common.InvalidTenant': {
    class: 'request',
    meaning: 'The account is not valid for this call.',
    remedy: 'Check which account the credentials belong to.',
  },
  'iot.common.RamActionPermissionDeny': {
    class: 'permission',
    meaning: 'The RAM user lacks the permission.',
    remedy: fixPermission,
  },
  'iot.common.AuthActionPermissionDeny': {
    class: 'permission',
    meaning: 'The device or product belongs to another account.',
    remedy: 'Check the names and the account.',
  },
  'iot.common.APINotSupportedInInstance': {
    class: 'request',
    meaning: 'The instance does not support this operation; this is the case for public instances.',
    remedy: 'Use an Enterprise Edition instance.',
  },
  'iot.common.InvalidFormattedParameter': {
    class: 'request',
    meaning: 'A parameter has an invalid format.',
    remedy: fixCall,
  },
  'iot.check.InvalidFormattedParameter': {
    class: 'request',
    meaning: 'A parameter has an invalid format.',
    remedy: fixCall,
  },
  'iot.check.ParameterIsNotLessThanMax': {
    class: 'request',
    meaning: 'One parameter must be smaller than another.',
    remedy: fixCall,
  },
  'iot.check.NullParameter': {
    class: 'request',
    meaning: 'A parameter is missing.',
    remedy: fixCall,
  },
  'iot.common.QueryDeviceActionError': {
    class: 'request',
    meaning: 'The lookup of the device failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryManyDevicesActionError': {
    class: 'request',
    meaning: 'The lookup of the devices failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryDevicePropertyActionError': {
    class: 'request',
    meaning: 'The lookup of properties of the device failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryProductActionError': {
    class: 'request',
    meaning: 'The lookup of the product failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryProductCountActionError': {
    class: 'request',
    meaning: 'Counting products failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.TooManyRequest': {
    class: 'throttling',
    meaning: 'Too many requests, by the count of the service.',
    remedy: slowDown,
  },
  'iot.prod.NullProductKey': {
    class: 'request',
    meaning: 'ProductKey is empty.',
    remedy: fixCall,
  },
  'iot.prod.InvalidFormattedProductkey': {
    class: 'request',
    meaning: 'ProductKey has an invalid format.',
    remedy: fixCall,
  },
  'iot.prod.NotExistedProduct': {
    class: 'request',
    meaning: 'The account has no such product.',
    remedy: 'Check ProductKey, the account, the instance and the endpoint.',
  },
  'iot.device.NullDeviceName': {
    class: 'request',
    meaning: 'DeviceName is empty.',
    remedy: fixCall,
  },
  'iot.device.InvalidFormattedDeviceName': {
    class: 'request',
    meaning: 'DeviceName has an invalid format.',
    remedy: fixCall,
  },
  'iot.device.InvalidFormattedDeviceNameInNameArray': {
    class: 'request',
    meaning: 'One of the device names has an invalid format.',
    remedy: fixCall,
  },
  'iot.device.NoneDeviceNameElement': {
    class: 'request',
    meaning: 'The list of device names is empty.',
    remedy: fixCall,
  },
  'iot.device.TooManyDeviceNamesPerRequest': {
    class: 'request',
    meaning: 'There are too many device names in one call.',
    remedy: 'Split the list.',
  },
  'iot.device.NotExistedDevice': {
    class: 'request',
    meaning: 'There is no such device.',
    remedy: 'Check DeviceName, ProductKey and the instance.',
  },
  'iot.device.DeviceInstanceInconsistency': {
    class: 'request',
    meaning: 'The devices belong to different instances.',
    remedy: 'Create one job per instance.',
  },
  'iot.device.NoPermission': {
    class: 'permission',
    meaning: 'The caller is not allowed to act on the device.',
    remedy: 'Check which account owns the device.',
  },
  'iot.device.PageTokenIsIllegal': {
    class: 'request',
    meaning: 'NextToken is not valid.',
    remedy: 'Start over without NextToken.',
  },
  'Distribute.thing.module.no.edit': {
    class: 'request',
    meaning:
      'The thing model of a distributed product cannot be changed. Returned by other operations, never by those here.',
    remedy: 'Change the product in its source instance.',
  },
};
