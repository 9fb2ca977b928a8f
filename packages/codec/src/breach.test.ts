/** The walk over the rules, compared with ajv and the published schemas: both must agree about every change of a model. */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { inputsOf, outputsOf } from '../test/arbitraries.ts';
import { caseCount } from '../../../tools/tests/case-count.ts';
import { validatorOf } from '../test/published-schemas.ts';
import { randomFrom, type Random } from '../test/random.ts';
import { responseBreach, inputBreach } from './breach.ts';
import { successPlan } from './envelope.ts';
import { operations, type Action } from './operations/operations.ts';
import { planOf } from './wire/plan.ts';

const actions = Object.keys(operations) as Action[];
const tally = { kept: 0, broken: 0 };

/** Values in place of the right ones. `null` is among them, `undefined` is not: copies of a caller's input have none. */
const odd = [null, true, false, 0, -1, 1.5, 201, 2 ** 53, '', ' ', 'a', 'completed', 'unrecognized:7', [], ['a'], {}];

/** A copy with one place changed, removed, added or doubled. */
function damaged(model: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(model);
  const all = places(copy);
  if (all.length === 0) return random.pick(odd);
  const { parent, key } = random.pick(all);
  const step = key as never;
  if (Array.isArray(parent) && random.upTo(3) === 0) parent.push(...(parent as unknown[]));
  else if (Array.isArray(parent) || random.upTo(2) === 0) parent[step] = random.pick(odd) as never;
  else if (random.upTo(4) === 0) Object.assign(parent, { stranger: 1 });
  else delete parent[step];
  return copy;
}

function places(value: unknown): { parent: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...places(inner)]);
}

/** Models about which the two disagree. */
function disagreements(
  models: fc.Arbitrary<Record<string, unknown>>,
  schema: string,
  breachOf: (model: unknown) => unknown,
): unknown[] {
  const found: unknown[] = [];
  const keepsSchema = validatorOf(schema);
  const property = fc.property(models, fc.nat(), (model, seed) => {
    const random = randomFrom(seed);
    for (let changes = 0, got: unknown = model; changes < 6; changes += 1, got = damaged(got, random)) {
      const keeps = keepsSchema(got);
      tally[keeps ? 'kept' : 'broken'] += 1;
      if (keeps !== (breachOf(got) === undefined)) found.push(got);
    }
  });
  fc.assert(property, { numRuns: caseCount(150), seed: 20180120 });
  return found;
}

test.each(actions)('the walk and ajv agree about inputs of %s', (action) => {
  const plan = planOf(operations[action].request);
  const found = disagreements(inputsOf(action), `${action}.request`, (model) => inputBreach(model, plan, 'model'));
  expect(found).toEqual([]);
});

test.each(actions)('the walk and ajv agree about outputs of %s', (action) => {
  const plan = successPlan(operations[action].response);
  // `encodeResponse` checks that a success has `true`: it treats `false` as a failure.
  const isSuccess = (model: unknown) => (model as { success?: unknown } | null)?.success !== false;
  const breachOf = (model: unknown) => !isSuccess(model) || responseBreach(model, plan);
  expect(disagreements(outputsOf(action), `${action}.response`, breachOf)).toEqual([]);
});

afterAll(() => console.log(`models compared with ajv: ${tally.kept} valid, ${tally.broken} invalid`));
