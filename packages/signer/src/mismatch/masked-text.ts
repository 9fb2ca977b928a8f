/** Texts in which `***` replaces something that was masked: by `redact`, or by a tool that prints logs. */
const mask = '***';

/** Whether two texts may be the same. */
export function mayBeSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one.includes(mask)) return other.includes(mask) && matches(one, other);
  if (!other.includes(mask)) return matches(other, one);
  // The text between the outer masks of both may be anything.
  return mayBeginWith(one, before(other)) && mayBeginWith(reversed(one), before(reversed(other)));
}

/** Whether a text may begin with another one whose rest is unknown. */
export function mayBeginWith(text: string, beginning: string): boolean {
  const [own, known] = [before(text), before(beginning)];
  return own.startsWith(known) || (text.includes(mask) && known.startsWith(own));
}

/** Whether a text without masks consists of the parts between the masks of a pattern, in this order. */
function matches(text: string, pattern: string): boolean {
  const parts = pattern.split(mask);
  const [first = '', last = ''] = [parts.shift(), parts.pop()];
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

function before(text: string): string {
  return text.includes(mask) ? text.slice(0, text.indexOf(mask)) : text;
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}
