import { faultMembers } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { parseFault } from './parse-fault.ts';

test.each([
  ['throttle', { fault: 'throttle' }],
  ['status,status=503', { fault: 'status', status: 503 }],
  [
    'status,status=503,code=,executed=true,action=CreateDeviceDistributeJob,times=2,skip=1',
    { fault: 'status', status: 503, code: '', executed: true, action: 'CreateDeviceDistributeJob', times: 2, skip: 1 },
  ],
  ['skew,milliseconds=-900000', { fault: 'skew', milliseconds: -900_000 }],
  ['html,action=ResultFile', { fault: 'html', action: 'ResultFile' }],
  ['contentType,contentType=text/plain;a=b', { fault: 'contentType', contentType: 'text/plain;a=b' }],
])('%s is a fault', (text, fault) => {
  expect(parseFault(text)).toEqual(fault);
});

test.each([
  ['', 'is not one of throttle'],
  ['Throttle', 'Throttle is not one of throttle'],
  ['constructor', 'constructor is not one of'],
  ['throttle,', 'is not MEMBER=VALUE'],
  ['throttle,times', 'times is not MEMBER=VALUE'],
  ['throttle,constructor=1', 'constructor=1 is not MEMBER=VALUE with one of code, retryAfter'],
  ['status', 'status needs status=VALUE'],
  ['status,status=0', 'status is a whole number from 200 to 599, not 0'],
  ['delay,milliseconds=1s', 'milliseconds is a whole number'],
  ['delay,milliseconds=-1', 'milliseconds is a whole number'],
  ['delay,milliseconds=1e3', 'milliseconds is a whole number'],
  ['html,executed=yes', 'executed is true or false, not yes'],
  ['html,action=Create', 'Create is not an operation, nor ResultFile'],
])('%s is rejected', (text, problem) => {
  expect(() => parseFault(text)).toThrow(problem);
});

test('every fault can be given', () => {
  for (const [name, members] of Object.entries(faultMembers)) {
    const required = Object.entries(members).filter(([, member]) => (member as { required: boolean }).required);
    const values = required.map(([member]) => `${member}=${member === 'contentType' ? 'text/html' : '500'}`);
    expect(parseFault([name, ...values].join(','))).toMatchObject({ fault: name });
  }
});
