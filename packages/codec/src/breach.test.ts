/** The walk over the rules, held against ajv with the published schemas: both have to say the same of whatever a model has become. */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { inputsOf, outputsOf } from '../test/arbitraries.ts';
import { validatorOf } from '../test/published-schemas.ts';
import { randomFrom, type Random } from '../test/random.ts';
import { answerBreach, inputBreach } from './breach.ts';
import { successPlan } from './envelope.ts';
import { operations, type Action } from './operations/index.ts';
import { planOf } from './wire/plan.ts';

const actions = Object.keys(operations) as Action[];
const tally = { kept: 0, broken: 0 };

/** What stands where something else belongs. `null` is in it, `undefined` is not: copies of what callers give have none. */
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

/** Models of which the two say different things. */
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
  fc.assert(property, { numRuns: 300, seed: 20180120 });
  return found;
}

test.each(actions)('what ajv says of an input of %s, we say', (action) => {
  const plan = planOf(operations[action].request);
  const found = disagreements(inputsOf(action), `${action}.request`, (model) => inputBreach(model, plan, 'model'));
  expect(found).toEqual([]);
});

test.each(actions)('what ajv says of an output of %s, we say', (action) => {
  const plan = successPlan(operations[action].response);
  // That a success says `true` is for `encodeResponse`, which takes `false` for a failure.
  const isSuccess = (model: unknown) => (model as { success?: unknown } | null)?.success !== false;
  const breachOf = (model: unknown) => !isSuccess(model) || answerBreach(model, plan);
  expect(disagreements(outputsOf(action), `${action}.response`, breachOf)).toEqual([]);
});

afterAll(() => console.log(`models held against ajv: ${tally.kept} kept their schema, ${tally.broken} did not`));
