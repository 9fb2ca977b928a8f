/** Other teams' recordings, held against the contracts. Reads files and nothing else: no network, nothing written. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { coverageOf, type CoverageRow, type Evidence } from '../coverage.ts';
import type { Provenance } from '../provenance.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { checkAnswer, type Checked } from './check-answer.ts';
import { MisuseError, readConsumer, type ConsumerUses } from './consumer.ts';
import { operationCoverage, shortfall } from './operation-coverage.ts';
import { readDirectory, type Directory } from './read-directory.ts';
import type { Problem, Report } from './report.ts';
import { mustBeShown, scopeOf } from './scope.ts';
import { tooOld } from './too-old.ts';

export interface VerifyOptions {
  /** Folder with recordings: our layout, nock's JSON, HAR, or bodies named after their operation. */
  readonly directory: string | URL;
  /** What the caller uses of the API, or a file that says so. Default: all of each operation that is recorded. */
  readonly consumer?: ConsumerUses | string | undefined;
  /** All nine operations, both formats, failures too; and warnings are problems. Default: false. */
  readonly strict?: boolean | undefined;
  /** Provenances that count as evidence. Default: all, and also none. */
  readonly require?: readonly Provenance[] | undefined;
  /** Oldest evidence that came over the wire, in days. Default: no limit. */
  readonly maxAge?: number | undefined;
  /** Secrets that no file may hold in any encoding. Default: those of the environment's `ALIBABA_CLOUD_*` variables. */
  readonly secrets?: readonly string[] | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Reads every recording below a folder, checks it against its contract, and tells which members and enum values are
 * shown, missing and unknown, by format and by provenance.
 *
 * An operation is looked at when a recording answers it, in the formats in which one does; members that only a failure
 * has (Code, ErrorMessage), when a failure is recorded. `consumer` and `strict` change that.
 *
 * @throws {MisuseError} when the folder is not there, or the consumer uses what does not exist
 *
 * @example
 * const report = verifyRecordings({ directory: 'test/recordings', consumer: 'test/uses.json' });
 * if (!report.ok) for (const { file, message } of report.problems) console.error(file, message);
 */
export function verifyRecordings(options: VerifyOptions): Report {
  const { strict = false, require: wanted, secrets = environmentSecrets() } = options;
  const directory = options.directory instanceof URL ? fileURLToPath(options.directory) : options.directory;
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new MisuseError(`${directory} is no folder`);
  const consumer = options.consumer === undefined ? undefined : readConsumer(options.consumer);
  const found = read(directory);
  const checked = found.answers.map(checkAnswer);
  const scope = scopeOf(checked, consumer, strict);
  const rows = coverageOf([...scope.keys()], checked.flatMap(evidenceOf));
  const counts = { scope, checked, consumer, strict };
  const inScope = (row: CoverageRow, format: Format) => mustBeShown(row, format, counts);

  const leftOut = (broken: boolean) =>
    found.ignored
      .filter((ignored) => (ignored.broken ?? false) === broken)
      .map(({ file, why }): Problem => ({ rule: broken ? 'not-readable' : 'ignored', file, message: why }));
  const warnings = [...duplicates(checked), ...leftOut(false)];
  const problems = leftOut(true);
  if (found.answers.length === 0)
    problems.push({ rule: 'nothing-recorded', message: 'no recording of these operations was found' });
  for (const problem of checked.flatMap((of) => of.problems)) {
    const aside =
      consumer !== undefined && problem.action !== undefined && consumer.operations[problem.action] === undefined;
    (aside ? warnings : problems).push(problem);
  }
  for (const { file, text } of found.files) {
    for (const { place, what } of findSecrets(text, secrets)) {
      problems.push({ rule: 'secret', file, message: `holds what looks like a secret at ${place}: ${what}` });
    }
  }
  for (const row of rows) {
    for (const format of ['json', 'xml'] as const) {
      if (inScope(row, format)) problems.push(...shortfall(row, format, wanted));
    }
  }
  if (options.maxAge !== undefined)
    problems.push(...tooOld(found.answers, options.maxAge, (options.now ?? Date.now)()));
  if (strict)
    problems.push(...warnings.splice(0).filter(({ rule, file }) => rule !== 'ignored' || isUnlisted(found, file)));

  const complained = new Set(problems.map(({ file }) => file));
  return {
    ok: problems.length === 0,
    recordings: checked.map(({ answer: { file, action, format, provenance, date }, reading }) => ({
      file,
      ...(action && { action }),
      format,
      outcome: reading?.outcome ?? 'unreadable',
      ...(provenance && { provenance }),
      ...(date !== undefined && { date }),
      ok: !complained.has(file),
    })),
    operations: [...scope].map(([action, formats]) => operationCoverage(action, formats, rows, checked, inScope)),
    notRecorded: (Object.keys(operations) as Action[]).filter((action) => !scope.has(action)),
    problems,
    warnings,
  };
}

function read(directory: string): Directory {
  try {
    return readDirectory(directory);
  } catch (error) {
    throw new MisuseError(`${directory} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is not as it should be shows nothing. */
function evidenceOf({ answer: { file, action, format, body, provenance }, problems }: Checked): Evidence[] {
  if (action === undefined || problems.some(({ rule }) => rule !== 'unknown')) return [];
  return [{ file, action, format, body, provenance }];
}

function duplicates(checked: readonly Checked[]): Problem[] {
  const first = new Map<string, string>();
  return checked.flatMap(({ answer: { file, action = '', body } }): Problem[] => {
    const same = first.get(`${action} ${body}`);
    if (same === undefined) first.set(`${action} ${body}`, file);
    return same === undefined ? [] : [{ rule: 'duplicate', file, message: `has the same bytes as ${same}` }];
  });
}

function isUnlisted({ ignored }: Directory, file: string | undefined): boolean {
  return ignored.some((entry) => entry.file === file && entry.why === 'does not stand in index.json');
}

function environmentSecrets(): string[] {
  const names = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALIBABA_CLOUD_SECURITY_TOKEN'];
  return names.flatMap((name) => process.env[name] ?? []).filter((secret) => secret.length >= 8);
}
