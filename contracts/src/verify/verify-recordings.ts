/** Compares recordings with the contracts. It only reads files: no network, nothing is written. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Provenance } from '../provenance.ts';
import { systemReason } from '../folder/walk-folder.ts';
import { MisuseError } from '../misuse-error.ts';
import { readAllowances, type Allowance } from './allow-list.ts';
import { readConsumer, type ConsumerUses } from './consumer.ts';
import { judge } from './judge.ts';
import { environmentSecrets } from '../secrets/environment-secrets.ts';
import { readDirectory, type Directory } from '../sources/read-directory.ts';
import type { Report } from './report.ts';

/** What is read, what must be shown, and what counts as evidence for it. */
export interface VerifyOptions {
  /** Folder with recordings: see the README of the package for the files that are read. */
  readonly directory: string | URL;
  /** The part of the API that the caller uses, or a file with it. Default: each recorded operation completely. */
  readonly consumer?: ConsumerUses | string | undefined;
  /** Requires all operations, both formats and failures; warnings are problems. Default: false. */
  readonly strict?: boolean | undefined;
  /** Provenances that count as evidence. Default: all, including an unstated one. */
  readonly require?: readonly Provenance[] | undefined;
  /** Maximum age of recorded evidence, in days. Default: no limit. */
  readonly maxAge?: number | undefined;
  /** Whether recordings of this package fill the gaps of yours, with their own provenance. Default: false. */
  readonly withShipped?: boolean | undefined;
  /** Allowed gaps with reasons, or a file with them. An entry that is no longer needed is a problem. */
  readonly allow?: readonly Allowance[] | string | undefined;
  /** Secrets that no file may contain in any encoding. Default: those of the environment's `ALIBABA_CLOUD_*` variables. */
  readonly secrets?: readonly string[] | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Milliseconds for durations. Default: `performance.now`. */
  readonly clock?: (() => number) | undefined;
}

/**
 * Reads every recording below a folder, checks it against its contract, and reports which members and enum values are
 * shown, missing and unknown, by format and by provenance.
 *
 * An operation is checked if there is a recording of it, in the recorded formats; members of failures
 * (Code, ErrorMessage) are checked if a failure is recorded. `consumer` and `strict` change that.
 *
 * @throws {MisuseError} when the folder does not exist, its `index.json` cannot be read, or the consumer uses something that does not exist
 *
 * @example
 * const report = verifyRecordings({
 *   directory: 'test/recordings',
 *   consumer: { operations: { QueryDeviceDistributeJob: ['data.status', 'data.total'] } },
 * });
 * report.ok; // true
 * report.problems.map(({ file, message }) => `${file}: ${message}`); // []
 */
export function verifyRecordings(options: VerifyOptions): Report {
  const directory = options.directory instanceof URL ? fileURLToPath(options.directory) : options.directory;
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new MisuseError(`${directory} is not a folder`);
  return judge(read(directory), {
    consumer: options.consumer === undefined ? undefined : readConsumer(options.consumer),
    strict: options.strict ?? false,
    require: options.require,
    maxAge: options.maxAge,
    withShipped: options.withShipped ?? false,
    allowances: options.allow === undefined ? [] : readAllowances(options.allow),
    secrets: options.secrets ?? environmentSecrets(process.env),
    now: (options.now ?? Date.now)(),
    clock: options.clock ?? (() => performance.now()),
  });
}

function read(directory: string): Directory {
  try {
    return readDirectory(directory);
  } catch (error) {
    if (error instanceof MisuseError) throw error;
    throw new MisuseError(`${directory} cannot be read: ${systemReason(error)}`);
  }
}
