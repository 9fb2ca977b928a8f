import { afterAll, describe, expect, test } from 'vitest';
import { operations, type Action } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { loadRecordings } from '../../recordings.ts';
import { checks } from './checks.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

const actions = Object.keys(operations) as Action[];
const recordings = loadRecordings();
const tally = new Map<string, { mutants: number; killed: number }>();
const killers = new Map<string, number>();

afterAll(() => {
  const all = { mutants: 0, killed: 0 };
  const lines = [...tally].map(([kind, { mutants, killed }]) => {
    all.mutants += mutants;
    all.killed += killed;
    return `${kind.padEnd(28)}${String(mutants).padStart(8)}${String(killed).padStart(8)}`;
  });
  console.log(
    [
      `${'mutants of the contracts'.padEnd(28)}${'made'.padStart(8)}${'killed'.padStart(8)}`,
      ...lines,
      `${'all'.padEnd(28)}${String(all.mutants).padStart(8)}${String(all.killed).padStart(8)}`,
      'killed first by',
      ...[...killers].map(([name, count]) => `  ${name.padEnd(58)}${String(count).padStart(6)}`),
    ].join('\n'),
  );
});

/** Runs `body` while an operation has another contract, for the codec and for the second reader. */
function withContract<T>(action: Action, operation: Operation, body: () => T): T {
  const contracts = operations as Record<Action, Operation>;
  const real = operations[action];
  contracts[action] = operation;
  try {
    return body();
  } finally {
    contracts[action] = real;
  }
}

/** The first check that does not hold for some recording. */
function firstBroken(action: Action): string | undefined {
  const own = recordings.filter((recording) => recording.action === action);
  for (const { name, holds } of checks) {
    const broken = own.find((recording) => {
      try {
        return !holds(recording, action);
      } catch {
        return true;
      }
    });
    if (broken !== undefined) return name;
  }
  return undefined;
}

function killedBy(action: Action, operation: Operation): string | undefined {
  return withContract(action, operation, () => firstBroken(action));
}

test.each(actions)('the rules of %s in the codec pass every check', (action) => {
  expect(firstBroken(action)).toBeUndefined();
});

test.each(actions)('the unchanged contract of %s passes every check', (action) => {
  expect(killedBy(action, operations[action])).toBeUndefined();
});

test.each(actions)('a copy of the contract of %s also passes, so that only the change kills a mutant', (action) => {
  expect(killedBy(action, structuredClone(operations[action]))).toBeUndefined();
});

describe('every change of one row of a contract fails a check', () => {
  test.each(actions)(
    '%s',
    (action) => {
      const survivors: Pick<Mutant, 'kind' | 'side' | 'place'>[] = [];
      for (const { kind, side, place, operation } of mutantsOf(operations[action])) {
        const count = tally.get(kind) ?? { mutants: 0, killed: 0 };
        tally.set(kind, count);
        count.mutants += 1;
        const killer = killedBy(action, operation);
        if (killer === undefined) survivors.push({ kind, side, place });
        else {
          count.killed += 1;
          killers.set(killer, (killers.get(killer) ?? 0) + 1);
        }
      }
      expect(survivors).toEqual([]);
    },
    60_000,
  );
});
