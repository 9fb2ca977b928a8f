/** `diff OLD NEW`: what changed between two versions, who is affected, and whether the announced version allows it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bumpOf, compareSurfaces, larger, type Bump, type Change } from '../diff/changes.ts';
import { announcedBump, neededBump } from '../diff/changesets.ts';
import { concernsConsumer } from '../diff/concerns-of-consumer.ts';
import type { Surface } from '../diff/shape.ts';
import { observe } from '../diff/surfaces-of-recordings.ts';
import { schemaFolder, surfacesOfSchemas } from '../diff/surfaces-of-schemas.ts';
import { MisuseError } from '../misuse-error.ts';
import { escapeJson, escapeText } from '../report/escape.ts';
import { readConsumer } from '../verify/consumer.ts';
import type { CommandOutcome } from './command.ts';

export const diffUsage = `iot-distribution-contracts diff OLD NEW [options]

  OLD, NEW                     two folders of published schemas (or packages that hold them), or two of recordings
  --changesets DIR             announced changes: falls short when their bump is smaller than the difference needs
  --released VERSION           version of OLD; before 1.0.0 a minor version may break
  --consumer FILE              only what concerns a consumer, as for verify
  --report text|json

  exit status: 0 nothing breaks or the announced version allows it, 1 it does not, 2 the command was misused`;

export interface DiffReport {
  readonly changes: readonly Change[];
  readonly breaking: boolean;
  /** The version bump that the changes require. */
  readonly bump: Bump;
  /** The version bump that the changesets announce. */
  readonly announced?: Bump;
  /** Recordings that cannot be read, and so are not compared. */
  readonly unread: readonly string[];
  readonly ok: boolean;
}

/** @throws {MisuseError} for folders or options that do not exist, and files that cannot be read */
export function diff(parameters: readonly string[]): CommandOutcome {
  const { values, positionals } = parse(parameters);
  const [old, now] = positionals;
  if (old === undefined || now === undefined || positionals.length > 2) throw new MisuseError('diff takes two folders');
  if (values.report !== 'text' && values.report !== 'json')
    throw new MisuseError(`--report must be text or json, not ${values.report}`);
  const consumer = values.consumer === undefined ? undefined : readConsumer(values.consumer);
  const { before, after, unread } = surfacesOf(old, now);
  const all = compareSurfaces(before, after);
  const changes = consumer === undefined ? all : all.filter((change) => concernsConsumer(change, consumer));
  const needed = bumpOf(changes);
  const bump = neededBump(needed, values.released);
  const announced = values.changesets === undefined ? undefined : announcedBump(existing(values.changesets));
  const isAllowed = announced === undefined ? needed !== 'major' : larger(announced, bump) === announced;
  const ok = isAllowed && unread.length === 0;
  const report: DiffReport = {
    changes,
    breaking: needed === 'major',
    bump,
    ...(announced && { announced }),
    unread,
    ok,
  };
  const output = values.report === 'json' ? `${escapeJson(report)}\n` : textOf(report, isAllowed);
  return { status: ok ? 0 : 1, output, messages: [] };
}

function textOf({ changes, breaking, bump, announced, unread }: DiffReport, isAllowed: boolean): string {
  const lines = [
    ...unread.map((what) => `unread ${what}`),
    ...changes.map(({ bump: own, surface, member, message }) =>
      `${own.padEnd(6)} ${surface}${member === '' ? '' : ` ${member}`} ${message}`.trimEnd(),
    ),
  ];
  const result =
    changes.length === 0 ? 'nothing changed' : `${breaking ? 'breaking' : 'not breaking'}: needs a bump of ${bump}`;
  const against =
    announced === undefined ? '' : `; the changesets announce ${announced}${isAllowed ? '' : ', which is too small'}`;
  const not = unread.length === 0 ? '' : `; not compared: ${unread.length}`;
  return `${[...lines, `${result}${against}${not}`].map(escapeText).join('\n')}\n`;
}

interface Compared {
  readonly before: readonly Surface[];
  readonly after: readonly Surface[];
  readonly unread: readonly string[];
}

/** Both folders must be of one kind: schemas state what is possible, recordings what happened. */
function surfacesOf(old: string, now: string): Compared {
  const [before, after] = [schemaFolder(existing(old)), schemaFolder(existing(now))];
  if (before !== undefined && after !== undefined) {
    return { before: surfacesOfSchemas(before), after: surfacesOfSchemas(after), unread: [] };
  }
  if (before !== undefined || after !== undefined) throw new MisuseError('one folder has schemas, the other has none');
  const [observedOld, observedNow] = [observe(old), observe(now)];
  if ([observedOld, observedNow].some(({ surfaces }) => surfaces.length === 0))
    throw new MisuseError('a folder has neither schemas nor recorded successes');
  const unread = [
    ...observedOld.unread.map((what) => join(old, what)),
    ...observedNow.unread.map((what) => join(now, what)),
  ];
  return { before: observedOld.surfaces, after: observedNow.surfaces, unread };
}

function existing(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new MisuseError(`${folder} is not a folder`);
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
        consumer: { type: 'string' },
        report: { type: 'string', default: 'text' },
      },
    });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}
