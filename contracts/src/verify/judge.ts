/** The decision, without a disk: what was read of a folder, held against the contracts. */
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { coverageOf, type CoverageRow, type Evidence } from '../coverage.ts';
import type { Provenance } from '../provenance.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Ignored } from './answer.ts';
import { checkAnswer, type Checked } from './check-answer.ts';
import type { ConsumerUses } from './consumer.ts';
import { operationCoverage, shortfall } from './operation-coverage.ts';
import type { Directory } from './read-directory.ts';
import type { AnswerReport, Problem, Report } from './report.ts';
import { mustBeShown, scopeOf } from './scope.ts';
import { tooOld } from './too-old.ts';

export interface Terms {
  readonly consumer: ConsumerUses | undefined;
  readonly strict: boolean;
  readonly require: readonly Provenance[] | undefined;
  /** Days. */
  readonly maxAge: number | undefined;
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function judge({ answers, ignored, files }: Directory, terms: Terms): Report {
  const { consumer, strict, maxAge } = terms;
  const checked = answers.map(checkAnswer);
  const scope = scopeOf(checked, consumer, strict);
  const rows = coverageOf([...scope.keys()], checked.flatMap(evidenceOf));
  const counts = { scope, checked, consumer, strict };
  const inScope = (row: CoverageRow, format: Format) => mustBeShown(row, format, counts);
  // What is wrong with an operation that the consumer does not use is not the consumer's trouble.
  const isAside = ({ action }: Problem) =>
    consumer !== undefined && action !== undefined && consumer.operations[action] === undefined;

  const found = checked.flatMap((of) => of.problems);
  const notes = [
    ...found.filter(isAside),
    ...duplicates(checked),
    ...ignored.filter(({ broken }) => broken === undefined).map(leftOut),
  ];
  const problems: Problem[] = [
    ...ignored.filter(({ broken }) => broken).map(leftOut),
    ...(answers.length === 0 ? [nothingRecorded] : []),
    ...found.filter((problem) => !isAside(problem)),
    ...files.flatMap(({ file, text }) => secretsIn(file, text, terms.secrets)),
    ...rows.flatMap((row) =>
      (['json', 'xml'] as const).flatMap((format) =>
        inScope(row, format) ? shortfall(row, format, terms.require) : [],
      ),
    ),
    ...(maxAge === undefined ? [] : tooOld(answers, maxAge, terms.now)),
    ...(strict ? notes.filter(({ rule, file }) => rule !== 'ignored' || isUnlisted(ignored, file)) : []),
  ];
  return {
    ok: problems.length === 0,
    recordings: checked.map((of) => answerReport(of, problems)),
    operations: [...scope].map(([action, formats]) => operationCoverage(action, formats, rows, checked, inScope)),
    notRecorded: (Object.keys(operations) as Action[]).filter((action) => !scope.has(action)),
    problems,
    warnings: strict ? [] : notes,
  };
}

const nothingRecorded: Problem = {
  rule: 'nothing-recorded',
  message: 'no recording of these operations was found',
};

function leftOut({ file, why, broken }: Ignored): Problem {
  return { rule: broken ? 'not-readable' : 'ignored', file, message: why };
}

function secretsIn(file: string, text: string, known: readonly string[]): Problem[] {
  return findSecrets(text, known).map(({ place, what }) => ({
    rule: 'secret',
    file,
    message: `holds what looks like a secret at ${place}: ${what}`,
  }));
}

function answerReport({ answer, reading }: Checked, problems: readonly Problem[]): AnswerReport {
  const { file, action, format, provenance, date } = answer;
  return {
    file,
    ...(action && { action }),
    format,
    outcome: reading?.outcome ?? 'unreadable',
    ...(provenance && { provenance }),
    ...(date !== undefined && { date }),
    ok: problems.every((problem) => problem.file !== file),
  };
}

function isUnlisted(ignored: readonly Ignored[], file: string | undefined): boolean {
  return ignored.some((entry) => entry.file === file && entry.unlisted === true);
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
