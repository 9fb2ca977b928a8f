import { expect, test } from 'vitest';
import { recordings } from '../test/recordings.ts';
import { decodeJsonResponse } from './decode-json-response.ts';
import { decodeResponse } from './decode-response.ts';

test.each(recordings.filter(({ format }) => format === 'json'))(
  '$file is read as by the reader of both formats',
  ({ action, bytes }) => {
    const response = { body: bytes, contentType: 'application/json', status: 200 };
    expect(decodeJsonResponse(action, response)).toEqual(decodeResponse(action, response));
  },
);

test.each(recordings.filter(({ format }) => format === 'xml'))('$file is refused', ({ action, bytes }) => {
  const response = { body: bytes, contentType: 'application/xml', status: 400 };
  expect(() => decodeJsonResponse(action, response)).toThrow(
    expect.objectContaining({ name: 'DecodeError', code: 'UnexpectedXml', action, status: 400 }),
  );
});

test('a page for people is no XML', () => {
  const body = '<html><body>Sign in to the network</body></html>';
  expect(() => decodeJsonResponse('QueryDeviceDistributeJob', { body })).toThrow(
    expect.objectContaining({ name: 'DecodeError', code: 'NotFromApi' }),
  );
});
