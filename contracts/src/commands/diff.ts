/** `diff OLD NEW`: what changed between two versions, whom it breaks, and whether the announced version allows it. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bumpOf, compareSurfaces, larger, type Bump, type Change } from '../diff/changes.ts';
import { announcedBump, neededBump } from '../diff/changesets.ts';
import type { Surface } from '../diff/shape.ts';
import { surfacesOfRecordings } from '../diff/surfaces-of-recordings.ts';
import { schemaFolder, surfacesOfSchemas } from '../diff/surfaces-of-schemas.ts';
import { MisuseError } from '../misuse-error.ts';
import type { CommandOutcome } from './command.ts';

export const diffUsage = `iot-distribution-contracts diff OLD NEW [options]

  OLD, NEW                     two folders of published schemas (or packages that hold them), or two of recordings
  --changesets DIR             announced changes: falls short when their bump is smaller than the difference needs
  --released VERSION           version of OLD; before 1.0.0 a minor version may break
  --report text|json

  exit status: 0 nothing breaks or the announced version allows it, 1 it does not, 2 the command was misused`;

export interface DiffReport {
  readonly changes: readonly Change[];
  readonly breaking: boolean;
  /** The version that the changes need. */
  readonly bump: Bump;
  /** The version that the changesets announce. */
  readonly announced?: Bump;
  readonly ok: boolean;
}

/** @throws {MisuseError} for folders or options that do not exist */
export function diff(parameters: readonly string[]): CommandOutcome {
  const { values, positionals } = parse(parameters);
  const [old, now] = positionals;
  if (old === undefined || now === undefined || positionals.length > 2) throw new MisuseError('diff takes two folders');
  if (values.report !== 'text' && values.report !== 'json')
    throw new MisuseError(`--report ${values.report} is none of text, json`);
  const changes = compareSurfaces(...surfacesOf(old, now));
  const needed = bumpOf(changes);
  const bump = neededBump(needed, values.released);
  const announced = values.changesets === undefined ? undefined : announcedBump(existing(values.changesets));
  const ok = announced === undefined ? needed !== 'major' : larger(announced, bump) === announced;
  const report: DiffReport = { changes, breaking: needed === 'major', bump, ...(announced && { announced }), ok };
  const output = values.report === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textOf(report);
  return { status: ok ? 0 : 1, output, messages: [] };
}

function textOf({ changes, breaking, bump, announced, ok }: DiffReport): string {
  const lines = changes.map(
    (change) =>
      `${change.bump.padEnd(6)} ${change.surface}${change.member === '' ? '' : ` ${change.member}`} ${change.message}`,
  );
  const verdict =
    changes.length === 0 ? 'nothing changed' : `${breaking ? 'breaking' : 'not breaking'}: needs a bump of ${bump}`;
  const against =
    announced === undefined ? '' : `; the changesets announce ${announced}${ok ? '' : ', which is too small'}`;
  return `${[...lines, `${verdict}${against}`].join('\n')}\n`;
}

/** Both folders are of one kind: schemas say what may come, recordings what did. */
function surfacesOf(old: string, now: string): [Surface[], Surface[]] {
  const [before, after] = [schemaFolder(existing(old)), schemaFolder(existing(now))];
  if (before !== undefined && after !== undefined) return [surfacesOfSchemas(before), surfacesOfSchemas(after)];
  if (before !== undefined || after !== undefined) throw new MisuseError('one folder has schemas, the other has none');
  const recorded: [Surface[], Surface[]] = [surfacesOfRecordings(old), surfacesOfRecordings(now)];
  if (recorded.some(({ length }) => length === 0))
    throw new MisuseError('a folder has neither schemas nor recorded successes');
  return recorded;
}

function existing(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new MisuseError(`${folder} is no folder`);
  return folder;
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        changesets: { type: 'string' },
        released: { type: 'string' },
        report: { type: 'string', default: 'text' },
      },
    });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}
