import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { elements, jobXml, xmlOf } from '../test/bodies.ts';
import { canary, hostileTable, type HostileRow } from '../test/hostile-table.ts';
import { outcomeOf } from '../test/outcome.ts';
import { checkWellFormed } from './wire/xml-well-formed.ts';

const invalid = 'DecodeError InvalidXml';
const twice = 'DecodeError DuplicateMember';
const prolog = `<?xml version='1.0' encoding='UTF-8'?>`;

/** A response with a DOCTYPE before its root. */
function withDoctype(doctype: string, reference = ''): string {
  return jobXml({ JobId: `${canary}${reference}` }).replace(prolog, `${prolog}${doctype}`);
}

const laughs = Array.from({ length: 10 }, (_, level) =>
  level === 0 ? `<!ENTITY l0 "lol">` : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
).join('');

const device = {
  DeviceName: 'mydevice',
  GmtCreate: '1581595942000',
  GmtModified: '1581595942222',
  ProductKey: 'a1BwAGV***',
  SourceInstanceId: 'iot-cn-6ja***',
  SourceUid: '198***',
  TargetInstanceId: 'iot-cn-09k***',
  TargetUid: '198***',
};

/** A page of devices with the given `Info`; without it for `undefined`. */
function page(info: string | undefined): Pick<HostileRow, 'action' | 'body'> {
  const data = elements({ Total: '10', Info: info });
  return {
    action: 'ListDistributedDevice',
    body: () => xmlOf({ RequestId: 'E55E50B7', Success: 'true', Data: data }, 'ListDistributedDevice'),
  };
}

const item = `<items>${elements(device)}</items>`;

/** A page with the given text for `Info`, wrapper included. */
function rawInfo(info: string): Pick<HostileRow, 'action' | 'body'> {
  const members = { RequestId: 'E55E50B7', Success: 'true', Data: `<Total>10</Total>${info}` };
  return { action: 'ListDistributedDevice', body: xmlOf(members, 'ListDistributedDevice') };
}

const rows: readonly HostileRow[] = [
  { id: 'X01', title: 'billion laughs', body: withDoctype(`<!DOCTYPE x [${laughs}]>`, '&l9;'), want: invalid },
  {
    id: 'X02',
    title: 'quadratic blow-up',
    body: () => withDoctype(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>`, '&a;'.repeat(50_000)),
    want: invalid,
  },
  {
    id: 'X03',
    title: 'many entities just under a limit for one',
    body: () => withDoctype(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9_000)}">]>`, '&a;'.repeat(300)),
    want: invalid,
  },
  {
    id: 'X04',
    title: 'external entity, a file',
    body: withDoctype('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'),
    want: invalid,
  },
  { id: 'X06', title: 'DOCTYPE SYSTEM', body: withDoctype('<!DOCTYPE x SYSTEM "x.dtd">'), want: invalid },
  {
    id: 'X06',
    title: 'parameter entity',
    body: withDoctype('<!DOCTYPE x [<!ENTITY % p SYSTEM "x.dtd"> %p;]>'),
    want: invalid,
  },
  { id: 'X06', title: 'two DOCTYPEs', body: withDoctype('<!DOCTYPE x><!DOCTYPE x>'), want: invalid },
  { id: 'X06', title: 'doctype in small letters', body: withDoctype('<!doctype x>'), want: invalid },
  { id: 'X06', title: 'DOCTYPE after a comment', body: withDoctype('<!-- c --><!DOCTYPE x>'), want: invalid },
  { id: 'X06', title: 'DOCTYPE inside the root', body: jobXml({ JobId: '<!DOCTYPE x>' }), want: invalid },
  {
    id: 'X07',
    title: 'harmless DOCTYPE',
    body: withDoctype('<!DOCTYPE QueryDeviceDistributeJobResponse>'),
    want: invalid,
  },
  {
    id: 'X08',
    title: 'element __proto__',
    body: jobXml({}, { ['__proto__']: '<polluted>1</polluted>' }),
    want: invalid,
  },
  {
    id: 'X09',
    title: 'element constructor with prototype inside',
    body: jobXml({ constructor: '<prototype><polluted>1</polluted></prototype>' }),
    want: invalid,
  },
  ...['hasOwnProperty', 'toString', 'then', 'valueOf', 'length', '__defineGetter__'].map((name) => ({
    id: 'X10',
    title: `element ${name} at each level`,
    body: jobXml({ [name]: '1' }, { [name]: '<x/>' }),
    want: 'success',
    unknown: [`/Data/${name}`, `/${name}`],
  })),
  {
    id: 'X11',
    title: 'attributes __proto__ and constructor',
    body: jobXml().replace('<Data>', '<Data __proto__="1" constructor="2">'),
    want: 'success',
  },
  {
    id: 'X12',
    title: '3,000 references in one text',
    body: jobXml({ JobId: '&quot;'.repeat(3_000) }),
    want: 'success',
    value: { data: { jobId: '"'.repeat(3_000) } },
  },
  {
    id: 'X12',
    title: '500 items with 2 references each',
    ...page(`<items>${elements({ ...device, DeviceName: '&quot;&#39;' })}</items>`.repeat(500)),
    want: 'success',
  },
  {
    id: 'X13',
    title: '200,000 references in 1 MB',
    body: () => jobXml({ JobId: '&amp;'.repeat(200_000) }),
    want: 'success',
  },
  {
    id: 'X14',
    title: 'numeric references, also above U+FFFF',
    body: jobXml({ JobId: '&#x4e2d;&#20013;&#39;&#x1F60A;' }).replace('<Data>', '<Data a="&#x1F60A;">'),
    want: 'success',
    value: { data: { jobId: "中中'😊" } },
  },
  {
    id: 'X15',
    title: 'escaped references are decoded once',
    body: jobXml({ JobId: '&amp;lt;', ProductKey: '&amp;#x4e2d;' }),
    want: 'success',
    value: { data: { jobId: '&lt;', productKey: '&#x4e2d;' } },
  },
  ...[
    '&#0;',
    '&#x1B;',
    '&#xD800;',
    '&#xDFFF;',
    '&#xFFFE;',
    '&#x110000;',
    '&#99999999999;',
    `&#${'9'.repeat(400)};`,
  ].flatMap((reference) => [
    { id: 'X16', title: `${reference.slice(0, 20)} in text`, body: jobXml({ JobId: reference }), want: invalid },
    {
      id: 'X16',
      title: `${reference.slice(0, 20)} in an attribute`,
      body: jobXml().replace('<Data>', `<Data a="${reference}">`),
      want: invalid,
    },
  ]),
  ...['&nope;', '&nbsp;', 'a & b', '&', '&;', '&#;', '&#x;', '&amp', '&AMP;', '&#X41;'].map((text) => ({
    id: 'X17',
    title: `the text ${text}`,
    body: jobXml({ JobId: text }),
    want: invalid,
  })),
  {
    id: 'X17',
    title: 'bare ampersand in an attribute',
    body: jobXml().replace('<Data>', '<Data a="a & b">'),
    want: invalid,
  },
  {
    id: 'X18',
    title: 'CDATA with markup and references',
    body: jobXml({ JobId: '<![CDATA[<a href="x?a=1&b=2">&amp;</a>]]>' }),
    want: 'success',
    value: { data: { jobId: '<a href="x?a=1&b=2">&amp;</a>' } },
  },
  {
    id: 'X18',
    title: 'CDATA in two pieces, text around them',
    body: jobXml({ JobId: 'a<![CDATA[b]]]]><![CDATA[>c]]>d&amp;' }),
    want: 'success',
    value: { data: { jobId: 'ab]]>cd&' } },
  },
  {
    id: 'X18',
    title: 'empty CDATA',
    body: jobXml({ JobId: '<![CDATA[]]>' }),
    want: 'success',
    value: { data: { jobId: '' } },
  },
  { id: 'X18', title: '"]]>" as text', body: jobXml({ JobId: 'a]]>b' }), want: invalid },
  { id: 'X18', title: 'CDATA without an end', body: jobXml({ JobId: '<![CDATA[a' }), want: invalid },
  { id: 'X18', title: 'CDATA outside the root', body: `${jobXml()}<![CDATA[a]]>`, want: invalid },
  { id: 'X18', title: 'cdata in small letters', body: jobXml({ JobId: '<![cdata[a]]>' }), want: invalid },
  {
    id: 'X19',
    title: 'comment inside a value',
    body: jobXml({ JobId: 'ab<!--c-->cd' }),
    want: 'success',
    value: { data: { jobId: 'abcd' } },
  },
  {
    id: 'X19',
    title: 'comments before, inside and after the root',
    body: jobXml({ JobId: 'a<!---->b' }).replace(prolog, `${prolog}<!-- <a> & -->`).concat('<!-- <b> -->\n'),
    want: 'success',
    value: { data: { jobId: 'ab' } },
  },
  { id: 'X19', title: 'comment with "--"', body: jobXml({ JobId: '<!-- a -- b -->' }), want: invalid },
  { id: 'X19', title: 'comment that ends in "--->"', body: jobXml({ JobId: '<!-- a --->' }), want: invalid },
  { id: 'X19', title: 'comment with ">" at its start', body: jobXml({ JobId: '<!-->-->' }), want: 'success' },
  { id: 'X19', title: 'comment "<!--->"', body: jobXml({ JobId: '<!--->' }), want: invalid },
  { id: 'X19', title: 'comment inside a tag', body: jobXml().replace('<Status>', '<Stat<!-- -->us>'), want: invalid },
  { id: 'X19', title: 'processing instruction', body: jobXml({ JobId: '<?php echo 1 ?>' }), want: invalid },
  { id: 'X21', title: 'mismatched end tag', body: jobXml().replace('</Status>', '</State>'), want: invalid },
  {
    id: 'X21',
    title: 'overlapping tags',
    body: jobXml().replace('</Status><Strategy>', '<Strategy></Status>'),
    want: invalid,
  },
  { id: 'X21', title: 'end tag in other case', body: jobXml().replace('</Status>', '</status>'), want: invalid },
  {
    id: 'X21',
    title: 'end tag that begins like the name',
    body: jobXml().replace('</Status>', '</Statuses>'),
    want: invalid,
  },
  {
    id: 'X21',
    title: 'end tag with an attribute',
    body: jobXml().replace('</Status>', '</Status a="1">'),
    want: invalid,
  },
  {
    id: 'X21',
    title: 'end tag with whitespace',
    body: jobXml().replace('</Status>', '</Status \n>'),
    want: 'success',
  },
  { id: 'X21', title: 'an extra end tag', body: jobXml().replace('</Status>', '</Status></Status>'), want: invalid },
  { id: 'X22', title: 'text after the root', body: `${jobXml()}${canary}`, want: invalid },
  { id: 'X22', title: 'text before the root', body: jobXml().replace(prolog, `${prolog}${canary}`), want: invalid },
  { id: 'X22', title: 'whitespace after the root', body: `${jobXml()}\r\n\t `, want: 'success' },
  { id: 'X22', title: 'second root', body: `${jobXml()}<a/>`, want: invalid },
  { id: 'X22', title: 'the response twice', body: jobXml() + jobXml().replace(prolog, ''), want: invalid },
  { id: 'X22', title: 'second XML declaration', body: jobXml().replace(prolog, prolog + prolog), want: invalid },
  { id: 'X22', title: 'space before the declaration', body: ` ${jobXml()}`, want: invalid },
  { id: 'X22', title: 'no declaration', body: jobXml().replace(prolog, ''), want: 'success' },
  {
    id: 'X22',
    title: 'whitespace instead of the declaration',
    body: `\n ${jobXml().replace(prolog, '')}`,
    want: 'success',
  },
  { id: 'X22', title: 'declaration in other case', body: jobXml().replace('<?xml', '<?XML'), want: invalid },
  { id: 'X22', title: 'declaration alone', body: prolog, want: invalid },
  { id: 'X22', title: 'a tag that never ends', body: '<QueryDeviceDistributeJobResponse', want: invalid },
  { id: 'X22', title: 'an opening bracket', body: '<', want: invalid },
  {
    id: 'X22',
    title: 'another encoding in the declaration',
    body: jobXml().replace('UTF-8', 'GBK'),
    want: invalid,
  },
  { id: 'X22', title: 'encoding utf8', body: jobXml().replace('UTF-8', 'utf8'), want: 'success' },
  {
    id: 'X22',
    title: 'standalone in the declaration',
    body: jobXml().replace('?>', ' standalone="yes" ?>'),
    want: 'success',
  },
  {
    id: 'X23',
    title: '100,000 nested elements, closed',
    body: () => jobXml({ JobId: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }),
    want: 'DecodeError TooDeep',
  },
  { id: 'X23', title: '100,000 nested elements, open', body: () => '<a>'.repeat(100_000), want: 'DecodeError TooDeep' },
  {
    id: 'X24',
    title: '300,000 sibling items, too large',
    ...page('<items><DeviceName>a</DeviceName></items>'.repeat(300_000)),
    want: 'LimitError BodyTooLarge',
  },
  {
    id: 'X24',
    title: '100,000 unknown siblings',
    body: () => jobXml({}, { Data: undefined }).replace('<Success>', `${'<a/>'.repeat(100_000)}<Success>`),
    want: 'ContractError MissingMember /Data',
  },
  {
    id: 'X24',
    title: '100,000 items that are not devices',
    ...page('<items/>'.repeat(100_000)),
    want: 'ContractError MissingMember /Data/Info/items/0/DeviceName',
  },
  {
    id: 'X24',
    title: '5 MB in one value',
    body: () => jobXml({ JobId: 'a'.repeat(5_000_000) }),
    want: 'success',
  },
  {
    id: 'X24',
    title: '5 MB in one attribute',
    body: () => jobXml().replace('<Data>', `<Data a="${'a'.repeat(5_000_000)}">`),
    want: 'success',
  },
  {
    id: 'X24',
    title: '5 MB in one tag name',
    body: () => jobXml({ ['a'.repeat(2_500_000)]: '' }),
    want: 'success',
    unknown: [`/Data/${'a'.repeat(100)}...`],
  },
  {
    id: 'X24',
    title: '100,000 attributes in one tag',
    body: () => jobXml().replace('<Data>', `<Data ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}>`),
    want: 'success',
  },
  {
    id: 'X24',
    title: 'a million comments without an end',
    body: () => jobXml({ JobId: '<!--'.repeat(1_000_000) }),
    want: invalid,
  },
  {
    id: 'X24',
    title: 'a million CDATA sections without an end',
    body: () => jobXml({ JobId: '<![CDATA['.repeat(800_000) }),
    want: invalid,
  },
  {
    id: 'X24',
    title: '5 MB of whitespace in a tag',
    body: () => jobXml().replace('<Data>', `<Data${' '.repeat(5_000_000)}>`),
    want: 'success',
  },
  {
    id: 'X24',
    title: '5 MB of whitespace after an attribute name',
    body: () => jobXml().replace('<Data>', `<Data a${' '.repeat(5_000_000)}>`),
    want: invalid,
  },
  { id: 'X24', title: 'a million ampersands', body: () => jobXml({ JobId: '&'.repeat(1_000_000) }), want: invalid },
  { id: 'X24', title: 'a million opening brackets', body: () => '<'.repeat(1_000_000), want: invalid },
  {
    id: 'X25',
    title: 'default namespace',
    body: jobXml().replace('JobResponse>', 'JobResponse xmlns="urn:x">'),
    want: 'success',
  },
  {
    id: 'X25',
    title: 'prefixed names',
    body: jobXml()
      .replaceAll(/<(\/?)([A-Za-z])/g, '<$1n:$2')
      .replace('JobResponse>', 'JobResponse xmlns:n="urn:x">'),
    want: 'success',
  },
  {
    id: 'X25',
    title: 'a member with and without a prefix',
    body: jobXml().replace('<Total>', '<n:Total>5</n:Total><Total>'),
    want: twice,
  },
  {
    id: 'X25',
    title: 'xsi:nil on an integer',
    body: jobXml().replace('<Total>5</Total>', '<Total xsi:nil="true"/>'),
    want: 'ContractError UnexpectedType /Data/Total',
  },
  {
    id: 'X25',
    title: 'xsi:nil on a text, which is empty then',
    body: jobXml().replace('<TargetUid>198***</TargetUid>', '<TargetUid xsi:nil="true"/>'),
    want: 'success',
    value: { data: { targetUid: '' } },
  },
  { id: 'X26', title: 'wrong root', body: '<a><Success>true</Success></a>', want: 'ContractError UnexpectedRoot ' },
  {
    id: 'X26',
    title: 'root of another operation',
    body: xmlOf({ RequestId: 'a', Success: 'true' }, 'DeleteDeviceDistributeJob'),
    want: 'ContractError UnexpectedRoot ',
  },
  {
    id: 'X26',
    title: 'root in other case',
    body: jobXml().replaceAll('JobResponse>', 'Jobresponse>'),
    want: 'ContractError UnexpectedRoot ',
  },
  {
    id: 'X26',
    title: 'error response of the gateway',
    body: '<Error><Code>Throttling.User</Code><Message>slow</Message></Error>',
    want: 'failure gateway Throttling.User',
  },
  { id: 'X26', title: 'error response without a code', body: '<Error/>', want: 'failure gateway unknown' },
  {
    id: 'X26',
    title: 'error response in small letters',
    body: '<error><code>Throttling.User</code><message>slow</message><requestId>a</requestId></error>',
    want: 'failure gateway Throttling.User',
  },
  {
    id: 'X26',
    title: 'error response that also claims success',
    body: '<Error><Success>true</Success><Code>Forbidden</Code></Error>',
    want: 'failure gateway Forbidden',
  },
  {
    id: 'X26',
    title: 'HTML page',
    body: `<!DOCTYPE html><html><body>${canary}</body></html>`,
    want: 'DecodeError NotFromApi',
  },
  {
    id: 'X26',
    title: 'HTML page without a DOCTYPE',
    body: `\n<HTML lang="en">${canary}</HTML>`,
    want: 'DecodeError NotFromApi',
  },
  ...[
    `<!-- ${canary} --><html>${canary}</html>`,
    `<!-- a --> <!-- b -->\n<!DOCTYPE html><html></html>`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${canary}</html>`,
    `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "a"><html/>`,
    `<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- c --><HTML/>`,
    `<!doctypehtml><p>${canary}`,
    `<!DocType\n HTML>`,
    `<h1>${canary}</h1>`,
    `<H2 class="a">${canary}</H2>`,
    `<head><title>${canary}</title></head>`,
    `<title>${canary}</title>`,
    `<body>${canary}`,
    `<center>${canary}</center>`,
    `<meta charset="utf-8"/>`,
    `<script>location = '${canary}'</script>`,
    `\ufeff<html>${canary}</html>`,
    `<!--><html>${canary}</html>`,
  ].map((body) => ({
    id: 'X26',
    title: `HTML page ${JSON.stringify(body).replaceAll(canary, '')}`,
    body,
    want: 'DecodeError NotFromApi',
  })),
  ...['<h1Response/>', '<h1-a/>', '<bodyResponse/>', '<!-- html --><a/>', '<!doctypehtmlx><a/>', '<!-- <html>'].map(
    (body) => ({
      id: 'X26',
      title: `not an HTML page: ${body}`,
      body,
      want: body.startsWith('<!d') || body.endsWith('<html>') ? invalid : 'ContractError UnexpectedRoot ',
    }),
  ),
  ...['Success', 'RequestId'].map((name) => ({
    id: 'X27',
    title: `${name} twice`,
    body: jobXml({}, { [name]: `true</${name}><${name}>true` }),
    want: twice,
  })),
  {
    id: 'X27',
    title: 'Success twice, false first',
    body: jobXml({}, { Success: 'false</Success><Success>true' }),
    want: twice,
  },
  ...['Status', 'JobId', 'TargetInstanceConfigs'].map((name) => ({
    id: 'X27',
    title: `${name} twice`,
    body: jobXml({ [name]: `1</${name}><${name}>1` }).replaceAll('<TargetInstanceConfigs>1', '<TargetInstanceConfigs>'),
    want: twice,
  })),
  {
    id: 'X27',
    title: 'Code twice in an error response',
    body: '<Error><Code>a</Code><Code>b</Code></Error>',
    want: twice,
  },
  ...['\u0085', '\u00a0', '\u1680', '\u180e', '\u2003', '\u2028', '\u200b', '\u202f', '\u3000', '\ufeff'].flatMap(
    (space) => [
      {
        id: 'X27',
        title: `a name that continues after U+${space.charCodeAt(0).toString(16)}`,
        body: jobXml({}, { Success: undefined, [`Success${space}Not`]: 'true' }),
        want: invalid,
      },
      {
        id: 'X27',
        title: `an attribute after U+${space.charCodeAt(0).toString(16)}`,
        body: jobXml().replace('<Success>', `<Success${space}a="b">`),
        want: invalid,
      },
    ],
  ),
  ...['<:Success>true</:Success>', '<a:b:Success>true</a:b:Success>', '<Success:>true</Success:>'].map((element) => ({
    id: 'X27',
    title: `the name in ${element}`,
    body: jobXml({}, { Success: undefined }).replace('<Data>', `${element}<Data>`),
    want: invalid,
  })),
  { id: 'X28', title: 'wrapper absent', ...page(undefined), want: 'success', value: { data: { info: [] } } },
  { id: 'X28', title: 'wrapper empty', ...page(''), want: 'success', value: { data: { info: [] } } },
  { id: 'X28', title: 'wrapper self-closed', ...rawInfo('<Info/>'), want: 'success', value: { data: { info: [] } } },
  { id: 'X28', title: 'wrapper with whitespace', ...page(' \n\t'), want: 'success', value: { data: { info: [] } } },
  {
    id: 'X28',
    title: 'one item',
    ...page(item),
    want: 'success',
    value: { data: { info: [{ deviceName: 'mydevice' }] } },
  },
  { id: 'X28', title: 'two items', ...page(item + item), want: 'success', value: { data: { info: [{}, {}] } } },
  {
    id: 'X28',
    title: '200 items',
    ...page(item.repeat(200)),
    want: 'success',
    value: { data: { info: Array.from({ length: 200 }, () => ({})) } },
  },
  {
    id: 'X28',
    title: 'an item without members',
    ...page('<items></items>'),
    want: 'ContractError MissingMember /Data/Info/items/0/DeviceName',
  },
  {
    id: 'X29',
    title: 'an attribute on an empty wrapper',
    ...rawInfo('<Info type="array"/>'),
    want: 'success',
    value: { data: { info: [] } },
  },
  {
    id: 'X29',
    title: 'an attribute with ">" in it',
    ...rawInfo(`<Info a="x > y" b='"'/>`),
    want: 'success',
    value: { data: { info: [] } },
  },
  { id: 'X29', title: 'an attribute twice', ...rawInfo('<Info a="1" a="2"/>'), want: invalid },
  { id: 'X29', title: 'an attribute without quotes', ...rawInfo('<Info a=1/>'), want: invalid },
  { id: 'X29', title: 'an attribute without a value', ...rawInfo('<Info a/>'), want: invalid },
  { id: 'X29', title: 'attributes without a space between', ...rawInfo('<Info a="1"b="2"/>'), want: invalid },
  { id: 'X29', title: 'an attribute with "<" in it', ...rawInfo('<Info a="<"/>'), want: invalid },
  {
    id: 'X30',
    title: 'text between the members of a struct',
    body: jobXml().replace('<Status>', `${canary}<Status>`),
    want: 'ContractError UnexpectedType /Data',
  },
  {
    id: 'X30',
    title: 'text between the items of a list',
    ...page(`${item}a`),
    want: 'ContractError UnexpectedType /Data/Info',
  },
  {
    id: 'X30',
    title: 'text instead of a struct',
    body: jobXml({}, { Data: canary }),
    want: 'ContractError UnexpectedType /Data',
  },
  {
    id: 'X30',
    title: 'text between the members of the root',
    body: jobXml().replace('<Data>', 'a<Data>'),
    want: 'ContractError UnexpectedType ',
  },
  {
    id: 'X30',
    title: 'members in place of a text',
    body: jobXml({ JobId: '<a/>' }),
    want: 'ContractError UnexpectedType /Data/JobId',
  },
  {
    id: 'X31',
    title: 'item in wrong case',
    ...page(`<Items>${elements(device)}</Items>`),
    want: 'ContractError MissingMember /Data/Info/items',
  },
  {
    id: 'X31',
    title: 'wrapper name inside its wrapper',
    body: jobXml({
      TargetInstanceConfigs: '<TargetInstanceConfigs><TargetInstanceId>a</TargetInstanceId></TargetInstanceConfigs>',
    }),
    want: 'ContractError MissingMember /Data/TargetInstanceConfigs/targetInstanceConfigs',
  },
  {
    id: 'X31',
    title: 'the other name of an item',
    body: jobXml({
      TargetInstanceConfigs: ['a', 'b']
        .map(
          (id) => `<targetInstanceConfigsItem><TargetInstanceId>${id}</TargetInstanceId></targetInstanceConfigsItem>`,
        )
        .join(''),
    }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'a' }, { targetInstanceId: 'b' }] } },
    unknown: ['/Data/TargetInstanceConfigs/targetInstanceConfigsItem'],
  },
  {
    id: 'X31',
    title: 'one item without its list',
    body: jobXml({ TargetInstanceConfigs: '<TargetInstanceId>a</TargetInstanceId>' }),
    want: 'ContractError MissingMember /Data/TargetInstanceConfigs/targetInstanceConfigs',
  },
  {
    id: 'X31',
    title: 'item next to its wrapper',
    body: jobXml({ targetInstanceConfigs: '<TargetInstanceId>a</TargetInstanceId>' }),
    want: 'success',
    unknown: ['/Data/targetInstanceConfigs'],
  },
  {
    id: 'X31',
    title: 'something next to the items',
    ...page(`${item}<more>1</more>`),
    want: 'success',
    unknown: ['/Data/Info/more'],
  },
  { id: 'X32', title: 'U+0000', body: jobXml({ JobId: 'a\0b' }), want: invalid },
  { id: 'X32', title: 'U+0001 in an attribute', body: jobXml().replace('<Data>', '<Data a="\u0001">'), want: invalid },
  { id: 'X32', title: 'U+FFFF', body: jobXml({ JobId: '\uffff' }), want: invalid },
  {
    id: 'X32',
    title: 'half of a surrogate pair',
    body: jobXml({ JobId: '\ud800' }),
    want: 'DecodeError InvalidUnicode',
  },
  { id: 'X33', title: 'a name that begins with a digit', body: jobXml({ '1a': '' }), want: invalid },
  { id: 'X33', title: 'a space before a name', body: jobXml().replace('<Status>', '< Status>'), want: invalid },
  { id: 'X33', title: 'a name without characters', body: jobXml().replace('<Status>', '<>'), want: invalid },
  {
    id: 'X33',
    title: 'a Chinese name',
    body: jobXml({ 状态: '1' }),
    want: 'success',
    unknown: ['/Data/状态'],
  },
  {
    id: 'X34',
    title: 'line ends of every kind',
    body: jobXml({ JobId: 'a\r\nb\rc\nd&#13;e' }),
    want: 'success',
    value: { data: { jobId: 'a\nb\nc\nd\re' } },
  },
];

hostileTable('XML bodies', rows);

test('X05: an external entity of a host is not fetched', async () => {
  let hits = 0;
  const server = createServer((_, answer) => {
    hits += 1;
    answer.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const body = withDoctype(`<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:${port}/">]>`, '&a;');
  const got = outcomeOf('QueryDeviceDistributeJob', { body });
  await new Promise((later) => setTimeout(later, 50));
  await new Promise((closed) => server.close(closed));
  expect(got.line).toBe(invalid);
  expect(hits).toBe(0);
});

test('X10: a response with a member named then can be awaited', async () => {
  const got = outcomeOf('QueryDeviceDistributeJob', { body: jobXml({ then: '1' }, { then: '1' }) });
  expect(await got.value).toBe(got.value);
});

test('the maximum nesting depth is the same as in JSON', () => {
  const xml = (depth: number) => jobXml({}, { more: `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}` });
  // The root and `more` are two levels.
  expect(outcomeOf('QueryDeviceDistributeJob', { body: xml(31) }).line).toBe('success');
  expect(outcomeOf('QueryDeviceDistributeJob', { body: xml(32) }).line).toBe('DecodeError TooDeep');
});

test('X27: an element has the name in its tag, with any character', () => {
  const wrong: string[] = [];
  let names = 0;
  for (let from = 0; from < 0x1_0000; from += 256) {
    const read = Array.from({ length: 256 }, (_, more) => `Success${String.fromCharCode(from + more)}Not`).filter(
      isName,
    );
    names += read.length;
    if (read.length === 0) continue;
    const others = read.map((name) => `<${name}>false</${name}>`).join('');
    const body = xmlOf({ RequestId: 'a', Success: 'true' }, 'DeleteDeviceDistributeJob').replace(
      '</DeleteDevice',
      (end) => `${others}${end}`,
    );
    const got = outcomeOf('DeleteDeviceDistributeJob', { body });
    // A prefix is dropped.
    const want = read.map((name) => `/${name.replace('Success:', '')}`);
    if (JSON.stringify(got.unknownMembers) !== JSON.stringify(want)) wrong.push(`${from}: ${got.line}`);
  }
  expect(wrong).toEqual([]);
  expect(names).toBeGreaterThan(50_000);
});

function isName(name: string): boolean {
  try {
    checkWellFormed(`<${name}/>`);
    return name.isWellFormed() && !name.includes('/') && !name.includes('>');
  } catch {
    return false;
  }
}
