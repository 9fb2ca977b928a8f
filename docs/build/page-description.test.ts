import { expect, test } from 'vitest';
import { descriptionOf, titleOf } from './page-description.ts';

test.each([
  ['# A\n\nOne `code` and a [link](b.md).\n', 'One code and a link.'],
  ['---\ntitle: x\n---\n\n<!-- generated -->\n\n# A\n\n**Bold** first.\n\nSecond.\n', 'Bold first.'],
  ['# A\n\n```sh\nnpm install x\n```\n\nAfter the block.\n', 'After the block.'],
  ['# A\n\n| a | b |\n| - | - |\n\nAfter the table.\n', 'After the table.'],
  ['# A\n\nOver\ntwo lines.\n', 'Over two lines.'],
  ['# A\n\nBefore:\n\n```ts\nx;\n```\n\nWhat it does.\n', 'What it does.'],
  ['# A\n', ''],
])('the description of %j is its first paragraph', (markdown, want) => {
  const got = descriptionOf(markdown);
  expect(got).toBe(want);
});

test('a long paragraph ends after a sentence, or after a word', () => {
  const sentences = descriptionOf(
    `# A\n\nThe first sentence of this page is about sixty characters long. ${'word '.repeat(40)}\n`,
  );
  const words = descriptionOf(`# A\n\n${'word '.repeat(60)}\n`);
  expect(sentences).toBe('The first sentence of this page is about sixty characters long.');
  expect(words).toMatch(/^(?:word ){32}…$/);
});

test('the title of a page is its first heading without code marks', () => {
  const got = titleOf('---\na: b\n---\n\n# The `codec`\n\n## More\n');
  expect(got).toBe('The codec');
});
