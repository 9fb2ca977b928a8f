/** Compares the content of a folder with the contracts, without I/O. */
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { coverageOf, type CoverageRow, type Evidence } from '../coverage.ts';
import type { Provenance } from '../provenance.ts';
import { searchForSecrets } from '../secrets/find-secrets.ts';
import type { Directory } from '../sources/read-directory.ts';
import type { LeftOut } from '../sources/recorded-response.ts';
import { applyAllowances, type CheckedAllowance } from './allow-list.ts';
import { checkResponse, type Checked } from './check-response.ts';
import type { Consumer } from './consumer.ts';
import { dateProblems } from './date-problems.ts';
import { onlyFailures } from './only-failures.ts';
import { operationCoverage, shortfall } from './operation-coverage.ts';
import type { Problem, RecordingReport, Report } from './report.ts';
import { mustBeShown, scopeOf } from './scope.ts';
import { fillGaps } from './shipped-evidence.ts';

export interface Terms {
  readonly consumer: Consumer | undefined;
  readonly strict: boolean;
  readonly require: readonly Provenance[] | undefined;
  /** Days. */
  readonly maxAge: number | undefined;
  readonly withShipped: boolean;
  readonly allowances: readonly CheckedAllowance[];
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
}

export function judge({ responses, leftOut, files }: Directory, terms: Terms): Report {
  const { consumer, strict, maxAge, now, clock } = terms;
  const begun = clock();
  const timed = responses.map((response) => {
    const from = clock();
    return { checked: checkResponse(response), duration: clock() - from };
  });
  const checked = timed.map((of) => of.checked);
  const scope = scopeOf(checked, consumer, strict);
  const own = coverageOf([...scope.keys()], checked.flatMap(evidenceOf));
  const rows = terms.withShipped ? fillGaps(own) : own;
  const counts = { scope, checked, consumer, strict };
  const inScope = (row: CoverageRow, format: Format) => mustBeShown(row, format, counts);
  const needsSuccess = (action: Action) =>
    rows.some((row) => row.action === action && !row.failure && (inScope(row, 'json') || inScope(row, 'xml')));
  // Problems of operations that the consumer does not use do not concern it.
  const isAside = ({ action }: Problem) =>
    consumer !== undefined && action !== undefined && !consumer.operations.has(action);

  const found = checked.flatMap((of) => of.problems);
  const broken = leftOut.filter((of) => of.broken === true);
  const notes = [
    ...found.filter(isAside),
    ...checked.flatMap((of) => of.warnings),
    ...duplicates(checked),
    ...leftOut.filter((of) => of.broken !== true).map(problemOf),
  ];
  const { problems, allowed } = applyAllowances(
    [
      ...broken.map(problemOf),
      ...(responses.length === 0 ? [nothingRecorded] : []),
      ...onlyFailures(checked, needsSuccess),
      ...found.filter((problem) => !isAside(problem)),
      ...files.flatMap(({ file, bytes }) => secretsIn(file, bytes, terms.secrets)),
      ...rows.flatMap((row) =>
        (['json', 'xml'] as const).flatMap((format) =>
          inScope(row, format) ? shortfall(row, format, terms.require) : [],
        ),
      ),
      ...dateProblems(responses, maxAge, now),
      ...(strict ? notes.filter(({ rule }) => rule !== 'ignored') : []),
    ],
    terms.allowances,
  );
  return {
    ok: problems.length === 0,
    at: new Date(now).toISOString(),
    duration: clock() - begun,
    recordings: timed.map((of) => recordingReport(of.checked, of.duration, problems)),
    operations: [...scope].map(([action, formats]) => operationCoverage(action, formats, rows, checked, inScope)),
    notRecorded: (Object.keys(operations) as Action[]).filter((action) => !scope.has(action)),
    problems,
    warnings: [...allowed, ...(strict ? notes.filter(({ rule }) => rule === 'ignored') : notes)],
  };
}

const nothingRecorded: Problem = {
  rule: 'nothing-recorded',
  message: 'no recording of these operations was found',
};

function problemOf({ file, line, why, broken, unlisted }: LeftOut): Problem {
  const rule = broken === true ? 'not-readable' : unlisted === true ? 'unlisted' : 'ignored';
  return { rule, file, ...(line !== undefined && { line }), message: why };
}

function secretsIn(file: string, bytes: Uint8Array, known: readonly string[]): Problem[] {
  const { found, unsearched } = searchForSecrets(bytes, known);
  return [
    ...found.map(({ place, what, line }): Problem => {
      return {
        rule: 'secret',
        file,
        line,
        message: `contains what looks like a secret at ${place}: ${what}; "iot-distribution-contracts mask" masks what tools recorded`,
      };
    }),
    ...unsearched.slice(0, 1).map((place): Problem => {
      return {
        rule: 'not-readable',
        file,
        message: `is encoded too often or too large to be searched for secrets, at ${place}`,
      };
    }),
  ];
}

function recordingReport(
  { response, reading }: Checked,
  duration: number,
  problems: readonly Problem[],
): RecordingReport {
  const { file, action, format, provenance, date } = response;
  return {
    file,
    ...(action && { action }),
    format,
    outcome: reading?.outcome ?? 'unreadable',
    ...(provenance && { provenance }),
    ...(date !== undefined && { date }),
    ok: problems.every((problem) => problem.file !== file),
    duration,
  };
}

/** A response with a problem is not evidence. */
function evidenceOf({ response: { file, action, format, body, provenance, evidence }, problems }: Checked): Evidence[] {
  if (action === undefined || problems.some(({ rule }) => rule !== 'unknown')) return [];
  return [{ file, action, format, body, provenance, evidence }];
}

function duplicates(checked: readonly Checked[]): Problem[] {
  const first = new Map<string, string>();
  return checked.flatMap(({ response: { file, line, action = '', body } }): Problem[] => {
    const same = first.get(`${action} ${body}`);
    if (same === undefined) first.set(`${action} ${body}`, file);
    const at = { file, ...(line !== undefined && { line }) };
    return same === undefined ? [] : [{ rule: 'duplicate', ...at, message: `has the same bytes as ${same}` }];
  });
}
