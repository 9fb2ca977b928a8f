/** A report for whatever reads JUnit's XML: one test case a recording, one an operation and format. */
import type { Problem, Report } from '../verify/report.ts';

/**
 * The report as a file for what shows tests: one case a recording, one an operation and format, and the failures in them.
 *
 * @example
 * const xml = junitReport(verifyRecordings({ directory: 'test/recordings' }));
 * /failures="(\d+)"/.exec(xml)?.[1]; // '0'
 */
export function junitReport(report: Report): string {
  const inFile = Map.groupBy(report.problems, ({ file }) => file);
  const cases = [
    ...report.recordings.map(({ file }) => testCase('recordings', file, inFile.get(file) ?? [])),
    ...[...inFile]
      .filter(([file]) => file !== undefined && !report.recordings.some((recording) => recording.file === file))
      .map(([file, problems]) => testCase('files', file ?? '', problems)),
    ...report.operations.flatMap(({ action, formats }) =>
      Object.keys(formats).map((format) => {
        const own = (inFile.get(undefined) ?? []).filter(
          (problem) => problem.action === action && problem.format === format,
        );
        return testCase('coverage', `${action} ${format}`, own);
      }),
    ),
    ...(inFile.get(undefined) ?? [])
      .filter(({ action }) => action === undefined)
      .map((problem) => testCase('folder', problem.rule, [problem])),
  ];
  const failed = cases.filter(({ failures }) => failures > 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="iot-distribution-contracts" tests="${cases.length}" failures="${failed}">`,
    `  <testsuite name="verify" tests="${cases.length}" failures="${failed}">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  group: string,
  name: string,
  problems: readonly Problem[],
): { readonly xml: string; readonly failures: number } {
  const open = `    <testcase classname="${group}" name="${attribute(name)}"`;
  if (problems.length === 0) return { xml: `${open}/>`, failures: 0 };
  // Readers of the format show the first failure of a case only.
  const [first] = problems;
  const text = problems.map(({ message }) => message).join('\n');
  const failure = `      <failure type="${first?.rule ?? ''}" message="${attribute(first?.message ?? '')}">${attribute(text)}</failure>`;
  return { xml: `${open}>\n${failure}\n    </testcase>`, failures: problems.length };
}

/** Names of files may hold anything; what XML does not allow is left out. */
function attribute(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
