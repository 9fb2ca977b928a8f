/** The announced bump: the largest one among the changesets of a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { MisuseError } from '../misuse-error.ts';
import { larger, type Bump } from './changes.ts';

/**
 * All packages share one version, so a changeset for any of them counts for the contracts.
 *
 * @throws {MisuseError} with the name of the file, when a changeset cannot be read: it may announce anything
 */
export function announcedBump(folder: string): Bump {
  let bump: Bump = 'none';
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    const path = join(folder, file);
    try {
      bump = larger(bump, bumpInChangeset(decodeText(readFileSync(path))));
    } catch (error) {
      if (error instanceof UnreadableError) throw new MisuseError(`${path} ${error.message}`);
      if (error instanceof SyntaxError) throw new MisuseError(`${path} is not a changeset: ${error.message}`);
      throw error;
    }
  }
  return bump;
}

/** A package and its bump, with or without quotes, and with a comment after it. */
const line = /^(?:"([^"]+)"|'([^']+)'|([^\s"'#:][^\s:]*))\s*:\s*(?:"(\w+)"|'(\w+)'|(\w+))\s*(?:#.*)?$/;

/** @throws {SyntaxError} when the text has no head, or the head has a line that is neither a package with its bump nor a comment */
export function bumpInChangeset(text: string): Bump {
  const [first, ...lines] = text.replace(/^\uFEFF?\s*/, '').split(/\r?\n/);
  const end = lines.findIndex((given) => isRule(given));
  if (!isRule(first ?? '') || end === -1) throw new SyntaxError('it has no front matter between two lines of dashes');
  return lines
    .slice(0, end)
    .map((given) => given.trim())
    .filter((given) => given !== '' && !given.startsWith('#'))
    .reduce<Bump>((highest, given) => larger(highest, bumpInLine(given)), 'none');
}

function isRule(given: string): boolean {
  return given.trimEnd() === '---';
}

function bumpInLine(text: string): Bump {
  const found = line.exec(text);
  if (found === null) throw new SyntaxError(`"${text.slice(0, 60)}" is not a package with its bump`);
  const [, double, single, bare, ...bumps] = found;
  const name = double ?? single ?? bare ?? '';
  const bump = bumps.find((of) => of !== undefined);
  if (bump !== 'none' && bump !== 'patch' && bump !== 'minor' && bump !== 'major') {
    throw new SyntaxError(`"${text.slice(0, 60)}" has a bump other than none, patch, minor, major`);
  }
  return name.startsWith('@iot-distribution/') ? bump : 'none';
}

/** Before 1.0.0 a minor version may break, and a patch may add. */
export function neededBump(bump: Bump, released: string | undefined): Bump {
  if (released === undefined || !released.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : bump === 'minor' ? 'patch' : bump;
}
