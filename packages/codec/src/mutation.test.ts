/** Every body leads to a typed error, a decoded failure, or a model that its schema accepts. */
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, expect, test } from 'vitest';
import { caseCount } from '../../../tools/tests/case-count.ts';
import { mutated } from '../test/mutate.ts';
import { outcomeOf } from '../test/outcome.ts';
import { validatorOf } from '../test/published-schemas.ts';
import { randomFrom } from '../test/random.ts';
import { recordings } from '../test/recordings.ts';
import { seedOf } from '../test/seed-of.ts';

const casesEach = caseCount(100);
const outcomes: Record<string, number> = {};

/** Texts of a response that could be private: those that are not names of members. */
function values(text: string): string[] {
  return [...text.matchAll(/[":>]\s*([^"<>{}[\],]{6,})[<"]/g)]
    .map(([, value = '']) => value)
    .filter((value) => !/^[A-Za-z]+$/.test(value));
}

test.each(recordings)('$file, damaged', ({ file, action, format, bytes, text }) => {
  const secrets = values(text);
  const keepsSchema = validatorOf(`${action}.response`);
  const wrong: string[] = [];
  for (let number = 0; number < casesEach; number += 1) {
    const seed = seedOf(`${file} ${number}`);
    const body = mutated(bytes, randomFrom(seed));
    const got = outcomeOf(action, { body });
    const kind = got.line.split(' ', 1)[0] ?? '';
    outcomes[kind] = (outcomes[kind] ?? 0) + 1;
    if (secrets.some((secret) => got.error?.message.includes(secret))) wrong.push(`seed ${seed} reveals a value`);
    if (got.value === undefined) continue;
    if (!keepsSchema(got.value)) wrong.push(`seed ${seed} violates its schema`);
    // A second check of well-formedness.
    if (format === 'xml' && XMLValidator.validate(new TextDecoder().decode(body)) !== true) {
      wrong.push(`seed ${seed} is not well-formed`);
    }
  }
  expect(wrong).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

afterAll(() => {
  const counts = Object.entries(outcomes).map(([kind, count]) => `${count} ${kind}`);
  console.log(
    `mutation: ${casesEach * recordings.length} cases in ${recordings.length} recordings: ${counts.join(', ')}`,
  );
});
