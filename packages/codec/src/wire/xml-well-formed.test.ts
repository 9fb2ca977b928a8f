import { expect, test } from 'vitest';
import { checkWellFormed } from './xml-well-formed.ts';

test.each([
  ['<a/>', 0],
  [' <a> </a > ', 0],
  ['<?xml version="1.0"?><a/>', 21],
  [`<?xml version='1.1' encoding="utf8" standalone='yes' ?> <a/>`, 55],
  ['<?xml\nversion = "1.0"\n\tencoding = "utf-8"\n standalone = "no"?><a/>', 62],
  ['<?xml \n version \n = \n "1.0" \n encoding \n = \n "utf-8" \n standalone \n = \n "yes" \n ?><a/>', 82],
  ['<!----><!-- x --><a/><!-- - -->', 0],
  [`<a b="" c = '>/' x:d="&lt;"><x:e/>&amp;&#65;<![CDATA[<&]]]]><!-- < & --></a>`, 0],
  [`${'<a>'.repeat(33)}${'</a>'.repeat(33)}`, 0],
])('%s is well-formed', (text, prologEnd) => {
  expect(checkWellFormed(text)).toEqual({ prologEnd });
});

test.each([
  ['', 'has no root element'],
  [' ', 'has no root element'],
  ['x<a/>', 'has text outside its root element'],
  ['<a/>x', 'has text outside its root element'],
  ['<a/>&amp;', 'has text outside its root element'],
  ['<a/><b/>', 'has two root elements'],
  ['<a>', 'is truncated'],
  ['<a><b/>', 'is truncated'],
  ['<a>\u0001</a>', 'contains a character that XML does not allow'],
  ['<a>]]></a>', 'has the end of a CDATA section without its start'],
  ['<a>&</a>', 'has an unknown entity or a bare ampersand'],
  ['<a>&#0;</a>', 'refers to a character that XML does not allow'],
  ['<a>&#x110000;</a>', 'refers to a character that XML does not allow'],
  ['<a b="&x;"/>', 'has an unknown entity or a bare ampersand'],
  ['<a></b>', 'has an end tag that does not match its start tag'],
  ['<a></ab>', 'has an end tag that does not match its start tag'],
  ['</a>', 'has an end tag that does not match its start tag'],
  ['<a><!-- x</a>', 'has a malformed or unclosed comment'],
  ['<a><!-- -- --></a>', 'has a malformed or unclosed comment'],
  ['<a><!--></a>', 'has a malformed or unclosed comment'],
  ['<a><![CDATA[x</a>', 'has a CDATA section without an end'],
  ['<![CDATA[x]]><a/>', 'has a DOCTYPE or another declaration'],
  ['<!DOCTYPE a><a/>', 'has a DOCTYPE or another declaration'],
  [' <?xml version="1.0"?><a/>', 'has a processing instruction'],
  ['<?xmlversion="1.0"?><a/>', 'has a processing instruction'],
  ['<?xml version="1.0"encoding="utf-8"?><a/>', 'has a processing instruction'],
  ['<?xml version="1.0" standalone="maybe"?><a/>', 'has a processing instruction'],
  [`<?xml version="1.0'?><a/>`, 'has a processing instruction'],
  ['<?xml version="2.0"?><a/>', 'has a processing instruction'],
  ['<?xml version="1.0" encoding="gbk"?><a/>', 'declares an encoding other than UTF-8'],
  ['<?xml version="1.0" encoding="xutf-8"?><a/>', 'declares an encoding other than UTF-8'],
  ['<?xml version="1.0" encoding="utf-8x"?><a/>', 'declares an encoding other than UTF-8'],
  ['< a/>', 'has a tag without a name'],
  ['<>', 'has a tag without a name'],
  ['<a b/>', 'has an unclosed tag'],
  ['<a ="x"/>', 'has an unclosed tag'],
  ['<a b="x"c="y"/>', 'has an unclosed tag'],
  ['<a b="<"/>', 'has an unclosed tag'],
  ['<a', 'has an unclosed tag'],
  ['<a b="1" b="2"/>', 'has a duplicate attribute in one tag'],
  [`${'<a>'.repeat(34)}${'</a>'.repeat(34)}`, 'is nested more than 32 levels deep'],
])('%s: it %s', (text, reason) => {
  expect(() => checkWellFormed(text)).toThrow(reason);
});
