/** The page of one operation, top to bottom. */
import { api, type Action } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { callSection } from './call-section.ts';
import { errorSection } from './error-section.ts';
import { banner, bullets, code, table, tick } from './markdown.ts';
import { requestTable, rulesSection } from './request-section.ts';
import { enumSections, mappingTable, responseTable } from './response-section.ts';
import { modelOf, samplesOf } from './samples.ts';
import { factsOf } from './service-facts.ts';

export function operationPage(operation: Operation): string {
  const { action, summary, usage, request, response, disagreements, notes } = operation;
  return `${[
    banner,
    `# ${action}`,
    summary,
    bullets(facts(operation)),
    '## How to use it',
    bullets(usage),
    '## Request',
    `\`Action=${action}\`, \`Version=${api.version}\` and the other common parameters ([in this repository](../wire/signing.md), [on the vendor's site](${commonParameters})) are part of every call.`,
    requestTable(request),
    ...rulesSection(request),
    ...callSection(operation),
    '## Response',
    'The model of a success. `Code` and `ErrorMessage` belong to a failure: see [Failures](#failures).',
    responseTable(response),
    ...enumSections([request, response]),
    '## On the wire',
    `Both formats decode to one model. A response in XML has the root \`<${action}Response>\`. \`[]\` means each entry of a list; in XML, each entry is one element.`,
    mappingTable(response),
    '## Samples',
    ...samplesOf(action).flatMap(({ format, text, provenance }) => [
      `### ${format.toUpperCase()}`,
      `${capital(provenance)}.`,
      code(format, text),
    ]),
    '### The model of both',
    code('json', modelOf(action as Action)),
    ...errorSection(operation),
    ...(disagreements.length === 0 ? [] : ['## Where sources disagree', disagreementTable(operation)]),
    '## Limits and notes',
    bullets([...notes, ...factsOf(action as Action)]),
  ].join('\n\n')}\n`;
}

const commonParameters = 'https://www.alibabacloud.com/help/doc-detail/30561.html';

function facts(operation: Operation): string[] {
  const { action, effect, queriesPerSecond, queriesPerSecondOfAllAccounts: ofAll, endpoint, document } = operation;
  const whole = ofAll === undefined ? '' : `; ${ofAll} for all accounts together`;
  const url = `${endpoint.schemes.includes('http') ? 'http(s)' : 'https'}://${endpoint.host}/`;
  const schemas = ['request', 'response', 'response.wire'].map((kind) => tick(`${action}.${kind}.json`));
  return [
    `**Effect**: ${effect}`,
    `**Quota**: ${queriesPerSecond} calls per second for one Alibaba Cloud account; its RAM users share it${whole}`,
    endpoint.rule === 'only'
      ? `**Endpoint**: ${tick(url)}, and no other`
      : `**Endpoint**: the vendor's page names none; this project uses ${tick(url)}`,
    `**RAM action**: ${tick(`iot:${action}`)}, by the vendor's naming pattern; no page that lists it was found`,
    `**Client**: ${tick(`client.${action.charAt(0).toLowerCase()}${action.slice(1)}(input)`)}`,
    `**JSON Schemas**: ${schemas.join(', ')} in ${tick('@iot-distribution/codec/schemas/')}`,
    `**Vendor's page**: <${document}>`,
  ];
}

function disagreementTable({ disagreements }: Operation): string {
  return table(
    ['topic', 'claims', 'used here'],
    disagreements.map(({ member, claims, taken }) => [member, claims.join('<br>'), taken]),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
