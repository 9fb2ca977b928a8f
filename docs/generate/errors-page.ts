/** The catalogue of error codes. */
import { errorCatalog } from '@iot-distribution/codec';
import { anchorOf, errorTable } from './error-section.ts';
import { banner, tick } from './markdown.ts';

export function errorsPage(): string {
  const errors = Object.values(errorCatalog);
  const of = (layer: 'gateway' | 'service') =>
    errorTable(
      errors.filter((error) => error.layer === layer),
      (code) => `<a id="${anchorOf(code)}"></a>${tick(code)}`,
    );
  return `${[
    banner,
    '# Error catalogue',
    `The ${errors.length} codes that a source names for the product or for the gateway in front of it. No source lists the codes that only ` +
      'distribution has (no such job, all job slots taken, device already in a job), and no live response was seen: expect other codes, ' +
      'and pass them on. `findError(code)` of `@iot-distribution/codec` looks them up, in whatever case they are spelled.',
    '"Again?" says whether the same call can succeed later, unchanged but for a new signature. The number is the HTTP status that most public tables agree on; without a number, no status is settled. [Signing requests](../wire/signing.md) lists the tables that differ.',
    '## Of the gateway',
    'The call did not reach the service, so nothing was carried out.',
    of('gateway'),
    '## Of the service',
    'With which HTTP status these come is not settled: sources have 200 and 400. `Success` is false in all of them.',
    of('service'),
  ].join('\n\n')}\n`;
}
