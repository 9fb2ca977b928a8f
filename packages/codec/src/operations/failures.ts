/** The two envelopes of failures: that of the service, which all operations share, and that of the gateway in front of it. */
import type { ObjectSchema } from '../contract.ts';
import { code, errorMessage, requestId, success } from './fragments.ts';

/** A failure of the service. Its XML root is that of a success, `<Action>Response`. */
export const serviceFailure: ObjectSchema = {
  type: 'object',
  description: 'A failure of the service.',
  properties: {
    RequestId: requestId,
    Success: { ...success, examples: [false] },
    Code: code,
    ErrorMessage: errorMessage,
  },
  required: ['Success', 'Code', 'ErrorMessage'],
};

/** A failure of the gateway: the call did not reach the service. Its XML root is `Error`. */
export const gatewayError: ObjectSchema = {
  type: 'object',
  description: 'A failure of the gateway: the call did not reach the service.',
  properties: {
    RequestId: requestId,
    HostId: {
      type: 'string',
      description: 'Host that was called.',
      examples: ['iot.cn-shanghai.aliyuncs.com'],
    },
    Code: {
      type: 'string',
      description: 'Error code.',
      examples: ['Throttling.User'],
    },
    Message: {
      type: 'string',
      description: 'Error message. It may repeat the request, with the id of the access key and the security token.',
      examples: ['Request was denied due to user flow control.'],
    },
    Recommend: {
      type: 'string',
      description: 'URL of a page about the error.',
      examples: ['https://api.aliyun.com/troubleshoot?q=Throttling.User&product=Iot'],
    },
    AccessDeniedDetail: {
      type: 'object',
      description: 'The missing permission. Its members are not documented for this product.',
      properties: {},
      required: [],
      'x-open': true,
    },
  },
  required: ['RequestId', 'HostId', 'Code', 'Message'],
};
