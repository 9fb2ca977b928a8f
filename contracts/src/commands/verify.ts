/** `verify DIR`: checks recordings of other teams against the contracts, for a CI job. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemReason } from '../folder/walk-folder.ts';
import { MisuseError } from '../misuse-error.ts';
import { isProvenance, provenances } from '../provenance.ts';
import { escapeJson } from '../report/escape.ts';
import { githubAnnotations } from '../report/github.ts';
import { junitReport } from '../report/junit.ts';
import { markdownReport } from '../report/markdown.ts';
import { textReport } from '../report/text.ts';
import type { Report } from '../verify/report.ts';
import { verifyRecordings } from '../verify/verify-recordings.ts';
import type { CommandOutcome, Surroundings } from './command.ts';

type WriteReport = (report: Report) => string;

const reports: ReadonlyMap<string, WriteReport> = new Map([
  ['text', textReport],
  ['json', (report: Report) => `${escapeJson(report)}\n`],
  ['markdown', markdownReport],
  ['junit', junitReport],
]);

export const verifyUsage = `iot-distribution-contracts verify DIR [options]

  DIR                          recordings: of nock, Polly.JS, Playwright, undici's SnapshotAgent, Postman or curl -i, HAR, JSON lines,
                               bodies named after their operation, the layout of this package
  --report FORMAT              text, json, markdown or junit (default: text), on standard output
  --write FORMAT=FILE          the same report in another format, to a file; may be given several times
  --require KIND[,KIND]        required evidence: ${provenances.join(', ')}
  --max-age DAYS               maximum age of recorded evidence
  --consumer FILE              {"operations": {"QueryDeviceDistributeJob": {"data.status": ["running", "completed"], "data.total": "*"}}}
  --with-shipped               recordings of this package fill the gaps of yours
  --allow FILE                 [{"operation": "…", "member": "data.status", "values": ["interrupted"], "reason": "…"}]
  --strict                     all operations in both formats, with failures; notes are problems

  exit status: 0 no problems, 1 problems, 2 misuse of the command`;

/** @throws {MisuseError} for an option or a folder that does not exist, and for a file of the caller that cannot be read or written */
export function verify(parameters: readonly string[], { environment, now }: Surroundings): CommandOutcome {
  const { values, positionals } = parseVerify(parameters);
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new MisuseError('verify takes one folder');
  const write = reportNamed('--report', values.report);
  const files = values.write.map((given) => {
    const [format = '', ...path] = given.split('=');
    if (path.join('=') === '') throw new MisuseError(`--write ${given} is not FORMAT=FILE`);
    return { write: reportNamed('--write', format), path: path.join('=') };
  });
  const required = values.require?.split(',').map((kind) => {
    if (!isProvenance(kind)) throw new MisuseError(`--require must be one of ${provenances.join(', ')}, not ${kind}`);
    return kind;
  });
  const report = verifyRecordings({
    directory,
    consumer: values.consumer,
    strict: values.strict,
    require: required,
    maxAge: daysOf(values['max-age']),
    withShipped: values['with-shipped'],
    allow: values.allow,
    now,
  });
  for (const file of files) writeReport(file.path, file.write(report));
  // On standard error: the runner reads both streams, and a JSON report on standard output stays valid.
  const annotations = environment['GITHUB_ACTIONS'] === 'true' ? githubAnnotations(report, directory) : [];
  return { status: report.ok ? 0 : 1, output: write(report), messages: annotations };
}

function reportNamed(option: string, format: string): WriteReport {
  const write = reports.get(format);
  if (write === undefined)
    throw new MisuseError(`${option} must be one of ${[...reports.keys()].join(', ')}, not ${format}`);
  return write;
}

function daysOf(age: string | undefined): number | undefined {
  if (age === undefined) return undefined;
  const digits = /^(\d{1,6}(?:\.\d+)?)d?$/.exec(age)?.[1];
  if (digits === undefined) throw new MisuseError('--max-age is not a number of days');
  return Number(digits);
}

function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new MisuseError(`${path} cannot be written: ${systemReason(error)}`);
  }
}

function parseVerify(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        report: { type: 'string', default: 'text' },
        write: { type: 'string', multiple: true, default: [] },
        require: { type: 'string' },
        'max-age': { type: 'string' },
        consumer: { type: 'string' },
        'with-shipped': { type: 'boolean', default: false },
        allow: { type: 'string' },
        strict: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}
