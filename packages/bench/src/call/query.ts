/** The call of all contenders. */
export const action = 'QueryDeviceDistributeJob';
export const version = '2018-01-20';
export const jobId = 'UbmsMHmkqv0PiAG****010001';
export const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
