import http from 'node:http';
import https from 'node:https';
import { expect, test } from 'vitest';
import { keepName } from './agent-names.ts';

const destinations = [
  { host: 'a.example', port: 443, servername: 'a.example' },
  { host: 'a.example', port: 443, servername: 'a.example' },
  { host: 'a.example', port: 443, servername: 'b.example' },
  { host: 'b.example', port: 443, servername: 'b.example' },
  { host: 'b.example', port: '443', servername: 'b.example' },
  { host: 'b.example', port: 8443, servername: 'b.example' },
  { host: 'b.example', port: 8443 },
  { host: 'b.example' },
  {},
  undefined,
  { host: 'a.example', port: 443, servername: 'a.example' },
];

test.each([
  ['http', new http.Agent(), new http.Agent()],
  ['https', new https.Agent({ minVersion: 'TLSv1.2' }), new https.Agent({ minVersion: 'TLSv1.2' })],
])('an agent of %s has the names that Node gives', (_, agent, own) => {
  const kept = keepName(own);
  const options = destinations.map((one) => one && { minVersion: 'TLSv1.2', ...one });
  expect(options.map((one) => kept.getName(one))).toEqual(options.map((one) => agent.getName(one)));
});

test('an agent puts the name of a destination together once', () => {
  const agent = new http.Agent();
  const made: unknown[] = [];
  const original = agent.getName.bind(agent);
  agent.getName = (options) => {
    made.push(options?.host);
    return original(options);
  };
  keepName(agent);
  for (const host of ['a.example', 'a.example', 'a.example', 'b.example', 'b.example']) agent.getName({ host });
  expect(made).toEqual(['a.example', 'b.example']);
});
