/** `verify DIR`: the proof on other people's recordings, for a CI job. */
import { parseArgs } from 'node:util';
import { isProvenance, provenances } from '../provenance.ts';
import { githubAnnotations } from '../report/github.ts';
import { junitReport } from '../report/junit.ts';
import { markdownReport } from '../report/markdown.ts';
import { textReport } from '../report/text.ts';
import { MisuseError } from '../verify/consumer.ts';
import type { Report } from '../verify/report.ts';
import { verifyRecordings } from '../verify/verify-recordings.ts';
import type { CommandOutcome, Surroundings } from './command.ts';

const reports: Readonly<Record<string, (report: Report) => string>> = {
  text: textReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: markdownReport,
  junit: junitReport,
};

export const verifyUsage = `iot-distribution-contracts verify DIR [options]

  DIR                          recordings: this package's layout, nock's JSON, HAR, or bodies named after their operation
  --report text|json|markdown|junit
  --require KIND[,KIND]        evidence that counts: ${provenances.join(', ')}
  --max-age DAYS               oldest evidence that came over the wire
  --consumer FILE              {"operations": {"QueryDeviceDistributeJob": ["data.status"]}, "formats": ["json"]}
  --strict                     all operations in both formats, failures too; notes are problems

  exit status: 0 nothing falls short, 1 something does, 2 the command was misused`;

/** @throws {MisuseError} for an option or a folder that does not exist */
export function verify(parameters: readonly string[], { environment, now }: Surroundings): CommandOutcome {
  const { values, positionals } = parseVerify(parameters);
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new MisuseError('verify takes one folder');
  const write = Object.hasOwn(reports, values.report) ? reports[values.report] : undefined;
  if (write === undefined)
    throw new MisuseError(`--report ${values.report} is none of ${Object.keys(reports).join(', ')}`);
  const required = values.require?.split(',').map((kind) => {
    if (!isProvenance(kind)) throw new MisuseError(`--require ${kind} is none of ${provenances.join(', ')}`);
    return kind;
  });
  const maxAge = values['max-age'] === undefined ? undefined : Number(values['max-age'].replace(/d$/, ''));
  if (maxAge !== undefined && !(maxAge >= 0)) throw new MisuseError('--max-age is not a number of days');
  const report = verifyRecordings({
    directory,
    consumer: values.consumer,
    strict: values.strict,
    require: required,
    maxAge,
    now,
  });
  // Beside the report, not in it: the runner reads both streams, and a report in JSON stays one.
  const annotations = environment['GITHUB_ACTIONS'] === 'true' ? githubAnnotations(report, directory) : [];
  return { status: report.ok ? 0 : 1, output: write(report), messages: annotations };
}

function parseVerify(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        report: { type: 'string', default: 'text' },
        require: { type: 'string' },
        'max-age': { type: 'string' },
        consumer: { type: 'string' },
        strict: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}
