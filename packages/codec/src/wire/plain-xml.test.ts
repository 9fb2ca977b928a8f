import { expect, test } from 'vitest';
import type { ObjectSchema } from '../contract.ts';
import { plainXmlReader } from './plain-xml.ts';
import { planOf } from './plan.ts';

const integer = { type: 'integer', format: 'int64', description: '' } as const;
const item: ObjectSchema = { type: 'object', description: '', properties: { Id: integer }, required: [] };
const contract: ObjectSchema = {
  type: 'object',
  description: '',
  properties: {
    Text: { type: 'string', description: '' },
    Number: integer,
    Flag: { type: 'boolean', description: '' },
    State: { ...integer, 'x-enum-names': { '0': 'off', '1': 'on' } },
    List: { type: 'array', description: '', 'x-item': 'item', items: item },
  },
  required: ['Text'],
};
const read = plainXmlReader('R', { ...planOf(contract), passedBy: new Set(['Code']) });
const text = '<Text>a</Text>';
const empty = { text: 'a', list: [] };

test.each([
  [`<R>${text}</R>`, empty],
  [`<?xml version="1.0" encoding="UTF-8"?>\n<R> \n\t${text} </R>\n`, empty],
  [`<?xml version='1.0' encoding='UTF-8'?><R>${text}</R>`, empty],
  ['<R><Text/></R>', { text: '', list: [] }],
  ['<R><Text>&lt;&amp;amp;&#20803;&#x41;</Text></R>', { text: '<&amp;元A', list: [] }],
  [`<R>${text}<Code>x</Code></R>`, empty],
  [`<R>${text}<Code/></R>`, empty],
  [`<R>${text}<Number>-12</Number><Flag>true</Flag></R>`, { text: 'a', number: -12, flag: true, list: [] }],
  [`<R>${text}<Number>-0</Number><Flag>false</Flag></R>`, { text: 'a', number: 0, flag: false, list: [] }],
  [`<R>${text}<Number>123456789012345</Number></R>`, { text: 'a', number: 123456789012345, list: [] }],
  [`<R><State>1</State>${text}</R>`, { text: 'a', state: 'on', list: [] }],
  [`<R>${text}<List/></R>`, empty],
  [`<R>${text}<List></List></R>`, empty],
  [`<R>${text}<List> <item><Id>1</Id></item> <item></item> </List></R>`, { text: 'a', list: [{ id: 1 }, {}] }],
])('%s is plain', (xml, want) => {
  expect(read(xml)).toEqual(want);
  expect(Object.keys(read(xml) ?? {})).toEqual(Object.keys(want));
});

test.each([
  `<R>${text}</R>x`,
  `<R>${text}</R><R/>`,
  `<R>${text}`,
  `<R>${text}</S>`,
  `<S>${text}</S>`,
  `<R a="">${text}</R>`,
  '<R></R>',
  `<R>${text}${text}</R>`,
  `<R>${text}<Number>1</Number><Number>1</Number></R>`,
  '<R><Text>a</R>',
  '<R><Text>a&b</Text></R>',
  '<R><Text>&#0;</Text></R>',
  '<R><Text>]]></Text></R>',
  '<R><Text>\r</Text></R>',
  `<R>x${text}</R>`,
  `<R>${text}<Other>1</Other></R>`,
  `<R>${text}<Number/></R>`,
  `<R>${text}<Number></Number></R>`,
  `<R>${text}<Number>-</Number></R>`,
  `<R>${text}<Number>1a</Number></R>`,
  `<R>${text}<Number>1234567890123456</Number></R>`,
  `<R>${text}<Flag>TRUE</Flag></R>`,
  `<R>${text}<State>7</State></R>`,
  `<R>${text}<List><other/></List></R>`,
  `<R>${text}<List>x</List></R>`,
  `<R>${text}<Text/></R>`,
])('%s is not plain', (xml) => {
  expect(read(xml)).toBeUndefined();
});
