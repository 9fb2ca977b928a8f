/** Names, in any letter case and with or without `-` and `_`, of what nobody but the caller and the service may see. */
export const secretNames: readonly string[] = [
  'AccessKeySecret',
  'SecurityToken',
  'BearerToken',
  'Signature',
  'StringToSign',
  'Authorization',
  'x-acs-security-token',
  'x-acs-bearer-token',
  'OSSAccessKeyId',
  'Expires',
];
