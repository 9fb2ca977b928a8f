import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bumpOf, compareSurfaces, larger } from '../diff/changes.ts';
import { announcedBump, neededBump } from '../diff/changesets.ts';
import { schemaFolder, surfacesOfSchemas } from '../diff/surfaces-of-schemas.ts';

const released = schemaFolder(fileURLToPath(new URL('../../released', import.meta.url)));
const now = dirname(createRequire(import.meta.url).resolve('@iot-distribution/codec/schemas/GatewayError.json'));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The bump that the schemas require since `before`; none, if there is no release to compare with. */
function needed(before: string | undefined): ReturnType<typeof neededBump> {
  if (before === undefined) return 'none';
  return neededBump(bumpOf(compareSurfaces(surfacesOfSchemas(before), surfacesOfSchemas(now))), version);
}

test('the schemas of a release are kept, so that there is something to compare with', () => {
  expect(released === undefined).toBe(version === '0.0.0');
});

test('the changesets announce a version that the difference to the last release allows', () => {
  const announced = announcedBump(fileURLToPath(new URL('../../../.changeset', import.meta.url)));
  expect(larger(announced, needed(released))).toBe(announced);
});

test('the same schemas need no new version', () => {
  expect(needed(now)).toBe('none');
});
