import { beforeEach, expect, test, vi } from 'vitest';

type Module = typeof import('./xml.ts');
let readXml: Module['readXml'];

// The parser is made once per module. In a mutation run, which has a module runner, each test makes its own.
beforeEach(async () => {
  vi.resetModules();
  ({ readXml } = await import('./xml.ts'));
});

test('prefixes of namespaces are removed', () => {
  expect(readXml('<a:R xmlns:a="urn:a"><a:B>x</a:B></a:R>')).toEqual({
    name: 'R',
    text: '',
    children: [{ name: 'B', text: 'x', children: [] }],
  });
});

test('spaces of a text stay', () => {
  expect(readXml('<R>  a b  </R>').text).toBe('  a b  ');
});

test('a text that looks like a number or a boolean stays as it is', () => {
  const { children } = readXml('<R><a>007</a><b>1e2</b><c>true</c></R>');
  expect(children.map(({ text }) => text)).toEqual(['007', '1e2', 'true']);
});

test('text and CDATA are joined in their order, and only references in text are decoded', () => {
  expect(readXml('<R>a&amp;<![CDATA[&amp;]]>&#x62;</R>').text).toBe('a&&amp;b');
});

test('elements with one name stay in their order', () => {
  const { children } = readXml('<R><a>1</a><b/><a>2</a></R>');
  expect(children.map(({ name, text }) => `${name}${text}`)).toEqual(['a1', 'b', 'a2']);
});

test('names that every object of JavaScript has: some are names like others, and some are rejected', () => {
  expect(readXml('<R><toString>1</toString></R>').children[0]?.name).toBe('toString');
  expect(() => readXml('<R><__proto__>1</__proto__></R>')).toThrow('has an element with a forbidden name');
});
