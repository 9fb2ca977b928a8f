/** Codes of the gateway, which responds before the service is reached. HTTP statuses are those of public error tables. */
import type { ErrorCode } from './error-code.ts';
import { slowDown, tryAgain, fixCall, fixCredentials, fixPermission } from './remedies.ts';

export const gatewayErrors: Readonly<Record<string, Omit<ErrorCode, 'code' | 'layer' | 'retryable'>>> = {
  Throttling: {
    httpStatus: 400,
    class: 'throttling',
    meaning: 'Too many requests.',
    remedy: slowDown,
  },
  'Throttling.User': {
    httpStatus: 400,
    class: 'throttling',
    meaning: 'The account exceeds its quota of calls of this operation; its RAM users count together.',
    remedy: slowDown,
  },
  'Throttling.Api': {
    httpStatus: 400,
    class: 'throttling',
    meaning: 'All accounts together exceed the quota of calls of this operation.',
    remedy: slowDown,
  },
  ServiceUnavailable: {
    httpStatus: 503,
    class: 'transient',
    meaning: 'The service behind the gateway is temporarily unavailable.',
    remedy: tryAgain,
  },
  InternalError: {
    httpStatus: 500,
    class: 'transient',
    meaning: 'Something failed inside the service.',
    remedy: tryAgain,
  },
  UnknownError: {
    httpStatus: 500,
    class: 'transient',
    aliases: ['UnknowError'],
    meaning: 'Something failed inside the service. Some products spell it UnknowError.',
    remedy: tryAgain,
  },
  SignatureDoesNotMatch: {
    httpStatus: 400,
    class: 'signature',
    meaning: 'The gateway computed another signature.',
    remedy:
      'Compare the string to sign at the end of the message with your own. If they are equal, the secret is wrong; otherwise the string was built incorrectly.',
  },
  IncompleteSignature: {
    httpStatus: 400,
    class: 'signature',
    meaning: 'The signature is missing, or does not have the required form.',
    remedy: 'Compare the signing of the request with the rules of signature version 1.0.',
  },
  InvalidSignatureMethod: {
    httpStatus: 400,
    class: 'credentials',
    meaning: 'The signature method is not supported.',
    remedy: 'Use HMAC-SHA1.',
  },
  SignatureNonceUsed: {
    httpStatus: 400,
    class: 'credentials',
    meaning: 'This nonce was used before.',
    remedy:
      'An earlier copy of the request has often arrived: for a create or a delete, check the state first. Then sign again with a new nonce.',
  },
  'InvalidTimeStamp.Expired': {
    httpStatus: 400,
    class: 'clock',
    meaning: 'The clocks of client and server differ by more than 15 minutes.',
    remedy: 'Correct the clock, or the offset to it, with the header Date of the response; then sign again.',
  },
  'InvalidTimeStamp.Format': {
    httpStatus: 400,
    class: 'credentials',
    meaning:
      'Timestamp is not YYYY-MM-DDTHH:mm:ssZ. Fractions of a second and colons that were encoded twice are common causes.',
    remedy: fixCall,
  },
  IllegalTimestamp: {
    httpStatus: 400,
    class: 'clock',
    meaning: 'Timestamp is missing or far off; the message reports a missing parameter in both cases.',
    remedy: 'Check that Timestamp is sent, and the clock.',
  },
  'InvalidAccessKeyId.NotFound': {
    httpStatus: 404,
    class: 'credentials',
    meaning: 'There is no such access key. Spaces or brackets around the id are a common cause.',
    remedy: fixCredentials,
  },
  'InvalidAccessKeyId.Inactive': {
    httpStatus: 400,
    class: 'credentials',
    meaning: 'The access key is disabled.',
    remedy: 'Enable the access key, or use another one.',
  },
  InvalidAccessKeyId: {
    class: 'credentials',
    meaning: 'The access key is unknown or not valid.',
    remedy: fixCredentials,
  },
  'Forbidden.AccessKeyDisabled': {
    class: 'permission',
    meaning: 'The access key is disabled.',
    remedy: 'Enable the access key, or use another one.',
  },
  MissingSecurityToken: {
    httpStatus: 400,
    class: 'credentials',
    meaning: 'The access key is temporary, and its token was not sent.',
    remedy: 'Send SecurityToken with temporary credentials.',
  },
  'InvalidSecurityToken.Expired': {
    class: 'credentials',
    meaning: 'The temporary credentials have expired.',
    remedy: 'Fetch new temporary credentials; then sign again.',
  },
  'InvalidSecurityToken.MismatchWithAccessKey': {
    class: 'credentials',
    meaning: 'The security token does not belong to the access key.',
    remedy: fixCredentials,
  },
  'InvalidSecurityToken.Malformed': {
    class: 'credentials',
    meaning: 'The security token is damaged. The encoding of +, / and = is a common cause.',
    remedy: fixCredentials,
  },
  MissingParameter: {
    httpStatus: 400,
    class: 'request',
    meaning: 'A required parameter is missing.',
    remedy: fixCall,
  },
  'Missing{ParameterName}': {
    httpStatus: 400,
    class: 'request',
    meaning: 'A required parameter is missing; the code contains its name, as in MissingJobId.',
    remedy: fixCall,
  },
  InvalidParameter: {
    httpStatus: 400,
    class: 'request',
    meaning: 'A parameter has a value that the gateway rejects.',
    remedy: fixCall,
  },
  'Invalid{ParameterName}': {
    httpStatus: 400,
    class: 'request',
    meaning: 'A parameter has a value that the gateway rejects; the code contains its name.',
    remedy: fixCall,
  },
  'InvalidParameter.Format': {
    httpStatus: 400,
    class: 'request',
    meaning: 'Format is neither JSON nor XML.',
    remedy: fixCall,
  },
  'InvalidParameter.Accept': {
    class: 'request',
    meaning: 'The header Accept requests a type that is not supported.',
    remedy: fixCall,
  },
  RequestParameterMalformed: {
    httpStatus: 400,
    class: 'request',
    meaning: 'Parameters are not UTF-8, or not correctly percent-encoded.',
    remedy: fixCall,
  },
  'InvalidAction.NotFound': {
    httpStatus: 404,
    class: 'request',
    meaning: 'This product has no such operation in this version at this endpoint.',
    remedy: 'Check Action, Version and the endpoint.',
  },
  'InvalidApi.NotFound': {
    httpStatus: 404,
    class: 'request',
    meaning: 'This product has no such operation at this endpoint, or not with this HTTP method.',
    remedy: 'Check Action, Version, the endpoint and the HTTP method.',
  },
  'InvalidProduct.NotFound': {
    httpStatus: 404,
    class: 'request',
    meaning: 'The host belongs to no product.',
    remedy: 'Check the endpoint.',
  },
  'InvalidRegion.NotFound': {
    class: 'request',
    meaning: 'There is no region for this request.',
    remedy: 'Check the endpoint and RegionId.',
  },
  NoSuchVersion: {
    httpStatus: 400,
    class: 'request',
    meaning: 'There is no such version.',
    remedy: 'Send Version 2018-01-20.',
  },
  UnsupportedOperation: {
    httpStatus: 400,
    class: 'request',
    meaning: 'The operation is not supported.',
    remedy: 'Check Action, Version and the endpoint.',
  },
  UnsupportedHTTPMethod: {
    httpStatus: 400,
    class: 'request',
    meaning: 'The HTTP method is not accepted.',
    remedy: 'Use GET or POST.',
  },
  'InvalidProtocol.NeedSsl': {
    httpStatus: 404,
    class: 'request',
    meaning: 'The operation is available over TLS only.',
    remedy: 'Use https.',
  },
  Forbidden: {
    httpStatus: 403,
    class: 'permission',
    meaning: 'The account is not allowed to make this call.',
    remedy: fixPermission,
  },
  'Forbidden.RAM': {
    httpStatus: 403,
    class: 'permission',
    meaning:
      'A RAM policy denies the call, or the operation does not support RAM users. Newer responses name the missing permission.',
    remedy: fixPermission,
  },
  NoPermission: {
    httpStatus: 403,
    class: 'permission',
    meaning: 'A RAM policy denies the call.',
    remedy: fixPermission,
  },
  'Forbidden.RiskControl': {
    httpStatus: 403,
    class: 'permission',
    meaning: 'Risk control of the vendor has blocked the call.',
    remedy: 'Contact the vendor, with the request ID.',
  },
  InsufficientBalance: {
    httpStatus: 400,
    class: 'request',
    meaning: 'The balance of the account is too low.',
    remedy: 'Pay the bill, then call again.',
  },
  ContentLengthDoesNotMatch: {
    class: 'request',
    meaning: 'The header Content-Length differs from the body.',
    remedy: 'Check for a proxy that changes requests.',
  },
  ContentMD5NotMatched: {
    class: 'request',
    meaning: 'The header Content-MD5 differs from the body.',
    remedy: 'Check for a proxy that changes requests.',
  },
};
