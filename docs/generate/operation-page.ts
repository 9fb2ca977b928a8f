/** The page of one operation, top to bottom. */
import type { Operation } from '@iot-distribution/codec';
import { errorSection } from './error-section.ts';
import { banner, bullets, code, table, tick } from './markdown.ts';
import { requestExample, requestTable, rulesSection } from './request-section.ts';
import { enumSections, responseTable } from './response-section.ts';
import { samplesOf } from './samples.ts';

export function operationPage(operation: Operation): string {
  const { action, summary, request, response } = operation;
  return `${[
    banner,
    `# ${action}`,
    summary,
    factsTable(operation),
    '## How to use it',
    bullets(operation.usage),
    '## Request',
    `Besides the common parameters. RPC name: \`Action=${action}\`, \`Version=2018-01-20\`.`,
    requestTable(request),
    ...rulesSection(request),
    code('ts', requestExample(operation)),
    '## Response',
    'On the wire, and in the model that both formats decode to. An answer in XML has the root ' +
      `\`<${action}Response>\`. \`Code\` and \`ErrorMessage\` speak of a failure only: the model of a success does not have them.`,
    responseTable(response),
    ...enumSections([request, response]),
    '## Samples',
    ...samplesOf(action).flatMap(({ format, text, provenance }) => [
      `### ${format.toUpperCase()}`,
      `${capital(provenance)}.`,
      code(format, text),
    ]),
    errorSection(),
    ...(operation.disagreements.length === 0 ? [] : ['## Where sources disagree', disagreementTable(operation)]),
    ...(operation.notes.length === 0 ? [] : ['## What to know', bullets(operation.notes)]),
  ].join('\n\n')}\n`;
}

function factsTable(operation: Operation): string {
  const { action, effect, queriesPerSecond, queriesPerSecondOfAllAccounts: ofAll, endpoint, document } = operation;
  const whole = ofAll === undefined ? '' : `; ${ofAll} for all accounts together`;
  return table(
    ['', ''],
    [
      ['Effect', effect],
      ['Quota', `${queriesPerSecond} calls a second for one Alibaba Cloud account; its RAM users share it${whole}`],
      [
        'Endpoint',
        endpoint.rule === 'only'
          ? `${tick(endpoint.host)}, and no other`
          : `the page names none; ${tick(endpoint.host)} is used`,
      ],
      ['Client', tick(`client.${action.charAt(0).toLowerCase()}${action.slice(1)}(input)`)],
      [
        'JSON Schemas',
        ['request', 'response', 'response.wire'].map((kind) => tick(`${action}.${kind}.json`)).join(', '),
      ],
      ["Vendor's page", document],
    ],
  );
}

function disagreementTable({ disagreements }: Operation): string {
  return table(
    ['what', 'claims', 'taken'],
    disagreements.map(({ member, claims, taken }) => [member, claims.join(' — '), taken]),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
