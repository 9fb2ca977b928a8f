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
  ['', 'unknown fault "": use one of throttle'],
  ['Throttle', 'unknown fault "Throttle": use one of throttle'],
  ['constructor', 'unknown fault "constructor"'],
  ['throttle,', 'invalid member "": use MEMBER=VALUE'],
  ['throttle,times', 'invalid member "times": use MEMBER=VALUE'],
  ['throttle,constructor=1', 'invalid member "constructor=1": use MEMBER=VALUE with one of code, retryAfter'],
  ['status', 'the fault status needs status=VALUE'],
  ['status,status=0', 'status must be a whole number from 200 to 599, not "0"'],
  ['delay,milliseconds=1s', 'milliseconds must be a whole number'],
  ['delay,milliseconds=-1', 'milliseconds must be a whole number'],
  ['delay,milliseconds=1e3', 'milliseconds must be a whole number'],
  ['html,executed=yes', 'executed must be true or false, not "yes"'],
  ['html,action=Create', 'unknown action "Create": use the name of an operation, or ResultFile'],
])('%s is rejected', (text, problem) => {
  expect(() => parseFault(text)).toThrow(problem);
});

test('every fault can be parsed', () => {
  for (const [name, members] of Object.entries(faultMembers)) {
    const required = Object.entries(members).filter(([, member]) => (member as { required: boolean }).required);
    const values = required.map(([member]) => `${member}=${member === 'contentType' ? 'text/html' : '500'}`);
    expect(parseFault([name, ...values].join(','))).toMatchObject({ fault: name });
  }
});
