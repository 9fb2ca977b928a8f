/** What the page of each operation has, next to what the vendor's page has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations, type Action } from '@iot-distribution/codec';

describe.each(Object.keys(operations) as Action[])('the page of %s', (action) => {
  const page = readFileSync(new URL(`../api/${action}.md`, import.meta.url), 'utf8');
  const failures = page.slice(page.indexOf('\n## Failures\n'));

  test('names the endpoint with both schemes, as the vendor does', () => {
    expect(page).toContain('`http(s)://iot.cn-shanghai.aliyuncs.com/`');
  });

  test('links to the common parameters', () => {
    const [, section = ''] = page.split('\n## Request\n');
    expect(section.split('\n## ')[0]).toMatch(/common parameters \(\[.*\]\(\.\.\/wire\/signing\.md\)/);
  });

  test('gives Code and ErrorMessage a type and an example', () => {
    expect(failures).toMatch(
      /\| `Code` \| `code` \| String<br>`string` \| .*Example: `iot\.system\.SystemException`\. \|/,
    );
    expect(failures).toMatch(
      /\| `ErrorMessage` \| `message` \| String<br>`string` \| .*Example: `A system exception occurred\.`\. \|/,
    );
  });

  test('shows a failure in both formats, with its provenance, and what it decodes to', () => {
    expect(failures).toMatch(/\n(?:JSON), (?:re)?constructed: .*\n\n```json\n\{.*"Success":false\}\n```/);
    expect(failures).toMatch(/\nXML, (?:re)?constructed: .*\n\n```xml\n.*<Success>false<\/Success>/);
    expect(failures).toMatch(/"kind": "failure",\n {2}"layer": "service"/);
  });
});

test.each(['QueryDeviceDistributeJob', 'ListDeviceDistributeJob'])(
  'the page of %s says multiple targets for strategy 1',
  (action) => {
    const page = readFileSync(new URL(`../api/${action}.md`, import.meta.url), 'utf8');
    expect(page).toContain('exactly one for strategy 0, multiple for strategy 1');
  },
);
