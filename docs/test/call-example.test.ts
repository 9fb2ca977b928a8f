/** A contract without the examples of a call is rejected with the name of the member. */
import { operations } from '@iot-distribution/codec';
import { expect, test } from 'vitest';
import { callExample } from '../generate/request-section.ts';

test('the call of an operation whose required list has no examples names the list', () => {
  const operation = operations.CreateDeviceDistributeJob;
  const { examples: _, ...withoutExamples } = operation.request.properties['DeviceName'] ?? {};
  const properties = { ...operation.request.properties, DeviceName: withoutExamples };
  const got = () => callExample({ ...operation, request: { ...operation.request, properties } } as typeof operation);
  expect(got).toThrow('CreateDeviceDistributeJob: the required member DeviceName has no examples');
});
