/** XML of a struct in many spellings: the service's, and others that XML allows. */
import type { Random } from './random.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * A document around a struct, as JSON has it.
 *
 * @param oddity one in this many spellings differs from the service's; none for 0
 */
export function spelledXml(root: string, struct: Json, random: Random, oddity: number): string {
  const isOdd = () => oddity > 0 && random.upTo(oddity) === 0;
  const space = () => (isOdd() ? random.pick([' ', '\n', '\t', '\r\n', '\u00a0', '<!-- c -->', 'x', '<?p?>']) : '');

  function element(name: string, value: Json): string {
    const content = contentOf(value);
    if (content === '' && random.upTo(2) === 0) return `<${name}/>`;
    const start = isOdd() ? random.pick([`<${name} >`, `<${name} a="b">`, `<n:${name}>`, `<${name}\n>`]) : `<${name}>`;
    const end = start.startsWith('<n:') ? `</n:${name}>` : isOdd() ? `</${name} >` : `</${name}>`;
    return `${start}${content}${end}`;
  }

  function contentOf(value: Json): string {
    if (typeof value !== 'object' || value === null) return textOf(String(value ?? ''));
    const members = Object.entries(value).flatMap(([name, member]) =>
      Array.isArray(member) ? member.map((item: Json) => element(name, item)) : [element(name, member as Json)],
    );
    if (members.length > 0 && isOdd()) members.splice(random.upTo(members.length), 0, element('Extra', 'e'));
    if (members.length > 0 && isOdd()) members.splice(random.upTo(members.length), 0, random.pick(members));
    if (members.length > 0 && isOdd()) members.splice(random.upTo(members.length), 1);
    if (random.upTo(2) === 0) shuffle(members, random);
    return members.map((member) => space() + member).join('') + space();
  }

  function textOf(text: string): string {
    if (isOdd() && !text.includes(']]>')) return `<![CDATA[${text}]]>`;
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
    if (isOdd()) return `${escaped}${random.pick(['&#65;', '&quot;', '&nope;', '&', ']]>', '\r', '\u0001', '>'])}`;
    return isOdd() ? ` ${escaped}` : escaped.replaceAll(']]>', ']]&gt;');
  }

  const declaration = random.pick([
    '',
    `<?xml version='1.0' encoding='UTF-8'?>`,
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    ...(isOdd() ? [`<?xml version='1.0'?>`, `<?xml version='1.0' encoding='utf-8' ?>`, ` <?xml version='1.0'?>`] : []),
  ]);
  return declaration + element(root, struct) + space();
}

function shuffle(values: string[], random: Random): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = random.upTo(last + 1);
    [values[last], values[other]] = [values[other] as string, values[last] as string];
  }
}
