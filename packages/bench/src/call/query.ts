/** The call of all contenders. */
export const action = 'QueryDeviceDistributeJob';
export const version = '2018-01-20';
/** Without one of `!'()*`: the plain loop does not encode these, and would send a wrong signature. */
export const jobId = 'UbmsMHmkqv0PiAG7Kx2p010001';
export const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
