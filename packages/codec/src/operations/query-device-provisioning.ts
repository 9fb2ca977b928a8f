import {
  envelope,
  deviceName,
  gmtCreate,
  parameter,
  productKey,
  shanghai,
  sourceInstanceId,
  sourceRegion,
  targetInstanceId,
  targetRegion,
} from './fragments.ts';
import type { Operation } from '../contract.ts';

export const queryDeviceProvisioning: Operation = {
  action: 'QueryDeviceProvisioning',
  summary: 'Returns where one device belongs: its source instance and its target instance.',
  document: 'https://www.alibabacloud.com/help/en/iot/developer-reference/api-querydeviceprovisioning-2018-01-20',
  effect: 'read',
  queriesPerSecond: 50,
  endpoint: shanghai,
  usage: [
    'Do not conclude from the times that a device was distributed: for a device that never was, they are the current time.',
  ],
  request: {
    type: 'object',
    description: 'The device to look up.',
    properties: {
      ProductKey: parameter('form', { ...productKey, examples: ['a1ji*****'] }),
      DeviceName: parameter('query', { ...deviceName, examples: ['testDevcieBwT3Un'] }),
    },
    required: ['ProductKey', 'DeviceName'],
  },
  response: envelope({
    Data: {
      type: 'object',
      title: 'DeviceProvisioning',
      description: 'The instances of the device.',
      properties: {
        AliyunUid: {
          type: 'string',
          description: 'The account. Named like a numeric id, but the example is a login name.',
          examples: ['io****@example.com'],
          'x-redact': 'id',
        },
        DeviceName: { ...deviceName, examples: ['testDevcieBwT3Un'] },
        GmtCreate: {
          ...gmtCreate,
          description:
            'When the distribution was created, in milliseconds since 1970-01-01T00:00:00Z; the current time, for a device that was never distributed.',
          examples: [1676297683000],
        },
        GmtModified: {
          ...gmtCreate,
          description:
            'When the distribution was last changed, in milliseconds since 1970-01-01T00:00:00Z; the current time, for a device that was never distributed.',
          examples: [1676297683000],
        },
        ProductKey: { ...productKey, examples: ['a1ji*****'] },
        SourceIotInstanceId: {
          ...sourceInstanceId,
          description: 'ID of the instance that the device came from.',
          examples: ['iot-6ja****'],
        },
        SourceRegion: { ...sourceRegion, description: 'Region of the instance that the device came from.' },
        TargetIotInstanceId: {
          ...targetInstanceId,
          description: 'ID of the instance that received the device.',
          examples: ['iot-09k****'],
        },
        TargetRegion: {
          ...targetRegion,
          description: 'Region of the instance that received the device.',
          examples: ['ap-southeast-1'],
        },
      },
      // The values of the members about source and target are not documented for a device that was never distributed.
      required: ['DeviceName', 'GmtCreate', 'GmtModified', 'ProductKey'],
    },
  }),
  disagreements: [
    {
      member: 'Code next to Success true',
      claims: [
        'success: help pages, text and XML demo of the API metadata',
        'an error code: the generated JSON demo of the API metadata',
      ],
      taken: 'Success alone decides; on a success Code and ErrorMessage are ignored',
    },
    {
      member: 'the operation itself',
      claims: ['absent: SDKs before March 2023', 'present: all later ones'],
      taken: 'present, since March 2023',
    },
    {
      member: 'ProductKey, place of the parameter',
      claims: ['form body: API metadata, SDKs', 'query: sample request of the help pages'],
      taken: 'form body; the gateway merges both',
    },
  ],
  notes: [
    'On a success Code is the word success: a reader that treats every Code as a failure breaks here.',
    'The instances are named SourceIotInstanceId and TargetIotInstanceId here, and without Iot in all other operations.',
    'The only one of the operations about distribution for which the API metadata declares error codes: iot.common.APINotSupportedInInstance, iot.common.RamActionPermissionDeny, iot.common.InvalidTenant, iot.common.InvalidFormattedParameter.',
    'The values of the members about source and target are not documented for a device that was never distributed.',
  ],
};
