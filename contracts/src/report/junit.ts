/** A report in JUnit's XML. */
import type { Problem, Report } from '../verify/report.ts';
import { escapeXml } from './escape.ts';

interface TestCase {
  readonly name: string;
  readonly file?: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
  readonly problems: readonly Problem[];
}

/**
 * The report as test results: one suite for recordings, one for other files, one for the coverage per operation and format, and one for
 * the folder as a whole, each with its counts and times in seconds.
 *
 * @example
 * const xml = junitReport(verifyRecordings({ directory: 'test/recordings' }));
 * /failures="(\d+)"/.exec(xml)?.[1]; // '0'
 */
export function junitReport(report: Report): string {
  const inFile = Map.groupBy(report.problems, ({ file }) => file);
  const ofFolder = inFile.get(undefined) ?? [];
  const recorded = new Set(report.recordings.map(({ file }) => file));
  const suites: readonly (readonly [name: string, cases: readonly TestCase[]])[] = [
    [
      'recordings',
      report.recordings.map(({ file, duration }) => ({ name: file, file, duration, problems: inFile.get(file) ?? [] })),
    ],
    [
      'files',
      [...inFile].flatMap(([file, problems]) =>
        file === undefined || recorded.has(file) ? [] : [{ name: file, file, duration: 0, problems }],
      ),
    ],
    [
      'coverage',
      report.operations.flatMap(({ action, formats }) =>
        Object.keys(formats).map((format) => ({
          name: `${action} in ${format}`,
          duration: 0,
          problems: ofFolder.filter((problem) => problem.action === action && problem.format === format),
        })),
      ),
    ],
    [
      'folder',
      [
        {
          name: 'the folder as a whole',
          duration: 0,
          problems: ofFolder.filter(({ action, format }) => action === undefined || format === undefined),
        },
      ],
    ],
  ];
  const cases = suites.flatMap(([, of]) => of);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="iot-distribution-contracts" ${counts(cases)} time="${seconds(report.duration)}">`,
    ...suites.filter(([, of]) => of.length > 0).flatMap(([name, of]) => suiteLines(name, of, timestamp(report))),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(name: string, cases: readonly TestCase[], at: string): string[] {
  const time = cases.reduce((sum, { duration }) => sum + duration, 0);
  return [
    `  <testsuite name="${name}" ${counts(cases)} skipped="0" time="${seconds(time)}" timestamp="${at}">`,
    ...cases.flatMap((of) => caseLines(name, of)),
    '  </testsuite>',
  ];
}

function caseLines(suite: string, { name, file, duration, problems }: TestCase): string[] {
  const path = file === undefined ? '' : ` file="${escapeXml(file.replace(/#\d+$/, ''))}"`;
  const open = `    <testcase classname="iot-distribution-contracts.${suite}" name="${escapeXml(name)}"${path} time="${seconds(duration)}"`;
  const [first] = problems;
  if (first === undefined) return [`${open}/>`];
  // Readers of the format show the first failure of a case only, so that it contains all problems.
  const text = problems.map(({ rule, message }) => `[${rule}] ${escapeXml(message)}`).join('\n');
  return [
    `${open}>`,
    `      <failure type="${first.rule}" message="${escapeXml(first.message)}">${text}</failure>`,
    '    </testcase>',
  ];
}

function counts(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ problems }) => problems.length > 0).length;
  return `tests="${cases.length}" failures="${failures}" errors="0"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Without fractions and a zone, which the older readers of the format do not accept. */
function timestamp({ at }: Report): string {
  return at.slice(0, 19);
}
