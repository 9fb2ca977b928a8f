/** Codes of the service. With which HTTP status they come is not settled: sources have 200 and 400. */
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
    meaning: 'There is no such instance; also answered when instance and region do not fit.',
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
    meaning: 'The state of the instance forbids the call.',
    remedy: 'Look at the instance in the console.',
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
    meaning: 'The instance that gives and the one that receives are the same.',
    remedy: 'Name two different instances.',
  },
  'iot.system.BillIsOverDue': {
    class: 'request',
    meaning: 'The account has unpaid bills.',
    remedy: 'Pay, then call again.',
  },
  'iot.common.InvalidPageParams': {
    class: 'request',
    meaning: 'The page size or the page number is not allowed.',
    remedy: 'Keep PageSize within 1 to 200, and go on with NextToken beyond an offset of 10,000.',
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
    meaning: 'The device or product belongs to somebody else.',
    remedy: 'Check names and the account.',
  },
  'iot.common.APINotSupportedInInstance': {
    class: 'request',
    meaning: 'The instance does not offer this operation; public instances are such.',
    remedy: 'Use an Enterprise Edition instance.',
  },
  'iot.common.InvalidFormattedParameter': {
    class: 'request',
    meaning: 'A parameter has a wrong form.',
    remedy: fixCall,
  },
  'iot.check.InvalidFormattedParameter': {
    class: 'request',
    meaning: 'A parameter has a wrong form.',
    remedy: fixCall,
  },
  'iot.check.ParameterIsNotLessThanMax': {
    class: 'request',
    meaning: 'One parameter has to be smaller than another.',
    remedy: fixCall,
  },
  'iot.check.NullParameter': {
    class: 'request',
    meaning: 'A parameter is missing.',
    remedy: fixCall,
  },
  'iot.common.QueryDeviceActionError': {
    class: 'request',
    meaning: 'Looking up the device failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryManyDevicesActionError': {
    class: 'request',
    meaning: 'Looking up the devices failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryDevicePropertyActionError': {
    class: 'request',
    meaning: 'Looking up properties of the device failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryProductActionError': {
    class: 'request',
    meaning: 'Looking up the product failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.QueryProductCountActionError': {
    class: 'request',
    meaning: 'Counting products failed.',
    remedy: 'Check the parameters, then try again.',
  },
  'iot.common.TooManyRequest': {
    class: 'throttling',
    meaning: 'Too many requests, as the service counts them.',
    remedy: slowDown,
  },
  'iot.prod.NullProductKey': {
    class: 'request',
    meaning: 'ProductKey is empty.',
    remedy: fixCall,
  },
  'iot.prod.InvalidFormattedProductkey': {
    class: 'request',
    meaning: 'ProductKey has a wrong form.',
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
    meaning: 'DeviceName has a wrong form.',
    remedy: fixCall,
  },
  'iot.device.InvalidFormattedDeviceNameInNameArray': {
    class: 'request',
    meaning: 'One of the device names has a wrong form.',
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
    remedy: 'Make one job for each instance.',
  },
  'iot.device.NoPermission': {
    class: 'permission',
    meaning: 'The caller may not act on the device.',
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
      'The thing model of a distributed product cannot be changed. Answered by other operations, never by those here.',
    remedy: 'Change the product where it was distributed from.',
  },
};
