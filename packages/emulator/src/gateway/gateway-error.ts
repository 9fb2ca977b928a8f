/** The error responses of the gateway, which rejects a request before the service receives it: code, HTTP status and message. */
import { ErrorResponse } from '../http/error-response.ts';

const table = {
  IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
  InternalError: [500, 'The request processing has failed due to some unknown error, exception or failure.'],
  'InvalidAccessKeyId.Inactive': [400, 'Specified access key is disabled.'],
  'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
  'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
  'InvalidParameter.Accept': [400, 'Specified parameter accept is not valid.'],
  'InvalidParameter.Format': [400, 'Specified parameter format is not valid.'],
  'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
  'InvalidSecurityToken.Malformed': [400, 'Specified SecurityToken is malformed.'],
  'InvalidSecurityToken.MismatchWithAccessKey': [400, 'Specified SecurityToken mismatch with the AccessKey.'],
  InvalidSignatureMethod: [400, 'Specified signature method is not valid.'],
  'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
  'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
  RequestEntityTooLarge: [413, 'The request is too large: at most 8 MiB and 20,000 parameters.'],
  RequestParameterMalformed: [400, 'Request parameters has malformed encoded characters.'],
  ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
  SignatureDoesNotMatch: [400, 'Specified signature is not matched with our calculation.'],
  SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
  Throttling: [400, 'Request was denied due to request throttling.'],
  'Throttling.Api': [400, 'Request was denied due to api flow control.'],
  'Throttling.User': [400, 'Request was denied due to user flow control.'],
  UnsupportedHTTPMethod: [400, 'This http method not supported.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type GatewayErrorCode = keyof typeof table;

/** Creates the error of a code, with its documented status, and with its documented message unless another one is given. */
export function createGatewayError(
  code: GatewayErrorCode,
  message?: string,
  headers?: Readonly<Record<string, string>>,
): ErrorResponse {
  const [status, text] = table[code];
  return new ErrorResponse(code, status, message ?? text, headers);
}

/** `Missing<Name>`: a mandatory parameter is absent or empty. */
export function missingParameter(name: string): ErrorResponse {
  return new ErrorResponse(`Missing${name}`, 400, `${name} is mandatory for this action.`);
}

/** `Invalid<Name>`: a common parameter has a value that the gateway rejects. */
export function invalidParameter(name: string): ErrorResponse {
  return new ErrorResponse(`Invalid${name}`, 400, `Specified parameter ${name} is not valid.`);
}

export function isGatewayErrorCode(code: string): code is GatewayErrorCode {
  return Object.hasOwn(table, code);
}
