/** The catalogue of error codes: one heading per code, so that search and links lead to the code itself. */
import { errorCatalog, type ErrorCode } from '@iot-distribution/codec';
import { anchorOf, sourceOf } from './error-section.ts';
import { banner, tick } from './markdown.ts';

/** Outline of the layers only: all codes would fill the screen. */
const frontmatter = '---\noutline: 2\n---';

export function errorsPage(): string {
  const errors = Object.values(errorCatalog);
  const of = (layer: 'gateway' | 'service') => errors.filter((error) => error.layer === layer).flatMap(entry);
  return `${[
    frontmatter,
    banner,
    '# Error catalogue',
    `The <!-- fact error-codes -->${errors.length}<!-- /fact --> codes that a source names for the product or for the gateway in front of it. No source lists the codes that only ` +
      'distribution has (no such job, all job slots taken, device already in a job), and no live response was seen: expect other codes, ' +
      'and pass them on. `findError(code)` of `@iot-distribution/codec` finds an entry by its code, in any letter case.',
    'Each entry says where the error comes from, with the HTTP status that most public tables agree on, and whether a retry of the same call, signed ' +
      'again, can succeed. Without a number, the status is not settled. [Signing requests](../wire/signing.md) lists the tables that differ.',
    '## Gateway errors',
    'The call did not reach the service, so nothing was executed.',
    ...of('gateway'),
    '## Service errors',
    'The HTTP status of these is not settled: sources have 200 and 400. `Success` is false in all of them.',
    ...of('service'),
  ].join('\n\n')}\n`;
}

/** GitHub makes other anchors from headings than the links of this repository use: each code has its own anchor. */
function entry(error: ErrorCode): string[] {
  const { code, meaning, remedy } = error;
  return [
    `### <a id="${anchorOf(code)}"></a>${tick(code)}`,
    `*${sourceOf(error)}.* ${meaning}`,
    `**What to do:** ${remedy}`,
  ];
}
