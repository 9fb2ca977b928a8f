import { expect, test } from 'vitest';
import { linkOnPage } from './library-readme.ts';
import { repository } from './repository.ts';

test.each([
  [`${repository}/blob/main/docs/guide/create.md#delete`, '../../guide/create.md#delete'],
  [`${repository}/tree/main/docs/api#readme`, '../../api/README.md'],
  [`${repository}/blob/main/packages/client/src/call/send.ts`, '../../../packages/client/src/call/send.ts'],
  [`${repository}#packages`, `${repository}#packages`],
  ['recordings/README.md', '../../../packages/client/recordings/README.md'],
  ['#transports', '#transports'],
  ['https://llmstxt.org', 'https://llmstxt.org'],
])('the link %s of a README is %s on its page', (link, want) => {
  const got = linkOnPage(link, 'packages/client', 'library/client');
  expect(got).toBe(want);
});
