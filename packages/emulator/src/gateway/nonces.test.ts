import { expect, test } from 'vitest';
import { createNonces } from './nonces.ts';

const minute = 60_000;

test('every nonce is kept for the whole time, across generations too', () => {
  const nonces = createNonces(31 * minute);
  nonces.use('first', 0);
  nonces.use('last', 30 * minute);
  nonces.use('next generation', 31 * minute);
  expect(() => nonces.use('last', 60 * minute)).toThrow('Specified signature nonce was used already.');
  expect(() => nonces.use('last', 61 * minute)).not.toThrow();
});

test('above the capacity, the newest nonces are kept, and at most twice the capacity', () => {
  const nonces = createNonces(31 * minute, 100);
  for (let count = 0; count < 1_000; count += 1) nonces.use(`nonce${count}`, count);
  expect(() => nonces.use('nonce900', 1_000)).toThrow('Specified signature nonce was used already.');
  expect(() => nonces.use('nonce0', 1_000)).not.toThrow();
});
