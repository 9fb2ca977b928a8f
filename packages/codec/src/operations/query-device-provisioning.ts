import {
  answer,
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
  summary: 'Tells where one device belongs: which instance gave it and which one received it.',
  document: 'https://www.alibabacloud.com/help/en/iot/developer-reference/api-querydeviceprovisioning-2018-01-20',
  effect: 'read',
  queriesPerSecond: 50,
  endpoint: shanghai,
  usage: [
    'Do not conclude from the times that a device was distributed: for one that never was, they are the present.',
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
  response: answer({
    Data: {
      type: 'object',
      title: 'DeviceProvisioning',
      description: 'Where the device belongs.',
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
            'When the distribution was created, in milliseconds since 1970-01-01T00:00:00Z; the present, for a device that was never distributed.',
          examples: [1676297683000],
        },
        GmtModified: {
          ...gmtCreate,
          description:
            'When the distribution was last changed, in milliseconds since 1970-01-01T00:00:00Z; the present, for a device that was never distributed.',
          examples: [1676297683000],
        },
        ProductKey: { ...productKey, examples: ['a1ji*****'] },
        SourceIotInstanceId: {
          ...sourceInstanceId,
          description: 'ID of the instance that gave the device.',
          examples: ['iot-6ja****'],
        },
        SourceRegion: { ...sourceRegion, description: 'Region of the instance that gave the device.' },
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
      // What the members about source and target hold for a device that was never distributed is not documented.
      required: ['DeviceName', 'GmtCreate', 'GmtModified', 'ProductKey'],
    },
  }),
  disagreements: [
    {
      member: 'Code next to Success true',
      claims: [
        'success: help pages, text and XML demo of the API metadata',
        'an error code: the mechanically made JSON demo of the API metadata',
      ],
      taken: 'Success alone decides; on a success Code and ErrorMessage are not looked at',
    },
    {
      member: 'the operation itself',
      claims: ['not there: SDKs before March 2023', 'there: all later ones'],
      taken: 'there, since March 2023',
    },
    {
      member: 'ProductKey, where it travels',
      claims: ['form body: API metadata, SDKs', 'query: sample request of the help pages'],
      taken: 'form body; the gateway merges both',
    },
  ],
  notes: [
    'On a success Code is the word success: a reader that takes every Code for a failure breaks here.',
    'The instances are called SourceIotInstanceId and TargetIotInstanceId here, without Iot everywhere else.',
    'The only one of the operations about distribution for which the API metadata declares error codes: iot.common.APINotSupportedInInstance, iot.common.RamActionPermissionDeny, iot.common.InvalidTenant, iot.common.InvalidFormattedParameter.',
    'What the members about source and target hold for a device that was never distributed is not documented.',
  ],
};
