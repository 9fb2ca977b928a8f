/** The list of operations. */
import { api } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { banner, table } from './markdown.ts';
import { factsOfAll } from './service-facts.ts';

export function indexPage(operations: readonly Operation[]): string {
  return `${[
    banner,
    '# Operations',
    `Product \`${api.product}\`, version \`${api.version}\`, RPC style. No one has called the live service for this project: each page names the sources of its samples and rules.`,
    table(
      ['operation', 'purpose', 'effect', 'calls per second'],
      operations.map(({ action, summary, effect, queriesPerSecond }) => [
        `[${action}](${action}.md)`,
        summary,
        effect,
        String(queriesPerSecond),
      ]),
    ),
    'The [error catalogue](errors.md) has the error codes. For other languages and tools, [openapi.json](../public/openapi.json) describes the same operations in OpenAPI 3.1; it is also in the package `@iot-distribution/codec`.',
    '## Before you start',
    factsOfAll(),
    '[Create](../guide/create.md#before-you-start) has the facts about distribution itself.',
    '## The states of a job',
    '![The states of a job and their codes](../pictures/job-states.svg)',
  ].join('\n\n')}\n`;
}
