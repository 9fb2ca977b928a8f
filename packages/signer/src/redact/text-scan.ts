/** What surrounds a name in a text, and where the value behind it ends. */

export interface Delimiter {
  readonly kind: 'equals' | 'colon' | 'comma' | 'element';
  /** How often the delimiter is encoded: 1 for `%3D`, 2 for `%253D`. */
  readonly encodings: number;
  /** What opens the value: `"`, `\"`, `&quot;`, `%22` … or nothing. */
  readonly quote: string;
  /** The value is a list of quoted texts. */
  readonly isList: boolean;
  /** Where the value starts. */
  readonly start: number;
}

/** A quote, raw or escaped, as an entity, or encoded. Each part is bounded, so that no text makes this slow. */
const quote = String.raw`\\{0,15}["'\`]|&(?:quot|apos|#3[49]);|%(?:25){0,4}2[27]`;
const equals = '=>?|%(?:25){0,4}3D|(?:&#61;)';
const colon = ':|%(?:25){0,4}3A';
const blank = String.raw`(?:[ \t]|%(?:25){0,4}20){0,8}`;
/** After a colon a long text is put on the next line by printers of objects. */
const blankOrLine = String.raw`(?:[ \t]|\r?\n[ \t]{1,40}(?=["'\`])|%(?:25){0,4}20){0,8}`;

const delimiter = new RegExp(
  `(?<close>${quote})?${blank}(?:(?<equals>${equals})|(?<colon>${colon})|(?<comma>,)|(?<element>>|&gt;))${blankOrLine}(?<list>\\[\\s{0,40})?(?<open>${quote})?`,
  'iy',
);

/** What stands between a name that ends here and its value; undefined when there is no value. */
export function readDelimiter(text: string, at: number): Delimiter | undefined {
  delimiter.lastIndex = at;
  const groups = delimiter.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const start = delimiter.lastIndex;
  const { close, list = '' } = groups;
  const encodings = encodingsOf(groups['equals'] ?? groups['colon'] ?? '');
  // A quote that is encoded more often than the delimiter, or not at all where that is, belongs to the value.
  const open = groups['open'] ?? '';
  const isQuote = open.startsWith('%') ? encodingsOf(open) <= encodings : encodings === 0;
  const opening = list + open;
  const unquoted = { encodings, quote: '', isList: false, start: start - opening.length };
  if (groups['element'] !== undefined) return close === undefined ? { kind: 'element', ...unquoted } : undefined;
  const isQuoted = open !== '' && isQuote;
  const quoted = { encodings, quote: open, isList: list !== '', start };
  if (groups['comma'] !== undefined) {
    return close !== undefined && isQuoted ? { kind: 'comma', ...quoted, isList: false } : undefined;
  }
  return { kind: groups['equals'] === undefined ? 'colon' : 'equals', ...(isQuoted ? quoted : unquoted) };
}

function encodingsOf(spelled: string): number {
  return spelled.startsWith('%') ? (spelled.length - 1) / 2 : 0;
}

const nextItem = new RegExp(`(?:${quote})\\s{0,40},\\s{0,40}(${quote})`, 'iy');

const nameCharacter = /[\w-]/;
/** What may stand before a header's name on its line: an indent, or the arrows of tools that print traffic. */
const indent = /[ \t<>|]/;
const endsRun = /[ \t\r\n\f\v&"<>\\]/;
/** Brackets, quotes and commas that close what is around a value: given back. They are no part of any secret's encoding. */
const trailing = new Set([')', ']', '}', "'", '`', ',', ';']);
/** What follows a quote inside of a value, and never the quote that closes it. */
const goesOn = /[\w%+/=~.!*-]/;
const scheme = /(?:Basic|Bearer|Digest|Negotiate|OSS4?(?:-[A-Z\d-]{1,40})?|ACS\d-[A-Z\d-]{1,40})[ \t]{1,8}/iy;

/** A text that is read from start to end. What is searched ahead is remembered, so that a hostile text is not searched again and again. */
export class TextScan {
  readonly text: string;
  readonly #ahead = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** Whether `<` stands before the name that ends in what starts here. */
  opensElement(at: number): boolean {
    const start = this.#startOfName(at);
    return this.text[start - 1] === '<' || this.text.slice(start - 4, start) === '&lt;';
  }

  /** Whether a quoted name is an item of a list and not the value of a member. */
  isItem(at: number): boolean {
    const before = this.#startOfName(at);
    return !/:[ \t]{0,8}(?:\\{0,15}["'`]|&(?:quot|apos|#3[49]);)$/.test(
      this.text.slice(Math.max(0, before - 32), before),
    );
  }

  /** Codes such as `IncompleteSignature: …` end in the name of a secret, and what follows is a sentence. */
  isErrorCode(at: number): boolean {
    return /(?:incomplete|invalid|missing|mismatched|expired)[A-Za-z]{0,20}$/i.test(
      this.text.slice(Math.max(0, at - 32), at),
    );
  }

  /** Whether a name is the first on its line, also where line feeds are spelled `\n`. */
  startsLine(at: number): boolean {
    const { text } = this;
    let start = this.#startOfName(at);
    if (text[start - 1] === '\\' && /[nr]/.test(text[start] ?? '')) return true;
    for (let steps = 0; steps < 64 && start > 0 && indent.test(text[start - 1] ?? ''); steps++) start--;
    return (
      start === 0 || /[\r\n]/.test(text[start - 1] ?? '') || /\\[nr]$/.test(text.slice(Math.max(0, start - 2), start))
    );
  }

  #startOfName(at: number): number {
    let start = at;
    while (start > 0 && at - start < 100 && nameCharacter.test(this.text[start - 1] ?? '')) start--;
    return start;
  }

  /** A header ends with its line. */
  endOfHeader(start: number): number {
    return Math.min(this.#endOfLine(start), this.#next('\\n', start), this.#next('\\r', start));
  }

  endOfElement(start: number): number {
    const { text } = this;
    const end = Math.min(this.#next('</', start), this.#next('&lt;/', start));
    return end === text.length ? this.#endOfLine(start) : end;
  }

  /** A value without quotes: as far as nothing stands that its encoding would have encoded. */
  endOfRun(start: number, encodings: number): number {
    const { text } = this;
    scheme.lastIndex = start;
    let end = scheme.test(text) ? scheme.lastIndex : start;
    while (end < text.length && !endsRun.test(text[end] ?? '') && !this.#endsEncoded(end, encodings)) end++;
    let given = end;
    while (given > start && trailing.has(text[given - 1] ?? '')) given--;
    return given === start ? end : given;
  }

  /** Whether a separator stands here, encoded at most as often as the delimiter was; encoded once more it belongs to the value. */
  #endsEncoded(at: number, encodings: number): boolean {
    if (encodings === 0 || this.text[at] !== '%') return false;
    let digits = at + 1;
    for (let times = 1; times <= encodings; times++) {
      if (/^(?:26|2C|0A|0D|20|22|7D)$/i.test(this.text.slice(digits, digits + 2))) return true;
      if (this.text.slice(digits, digits + 2) !== '25') return false;
      digits += 2;
    }
    return false;
  }

  /** The texts of a list are blanked as one. */
  endOfList(start: number, opened: string): number {
    let end = this.endOfQuoted(start, opened);
    for (;;) {
      nextItem.lastIndex = end;
      const open = nextItem.exec(this.text)?.[1];
      if (open === undefined) return end;
      end = this.endOfQuoted(nextItem.lastIndex, open);
    }
  }

  /** Up to the quote that closes the value; without one, up to the end of the line. */
  endOfQuoted(start: number, opened: string): number {
    if (opened.startsWith('&')) return Math.min(this.#next(opened, start), this.#endOfLine(start));
    return opened.startsWith('%') ? this.#endOfEncodedQuote(start, opened) : this.#endOfEscapedQuote(start, opened);
  }

  /** Each level of escaping puts a backslash before quotes and backslashes, so how many there are tells whether the quote is the value's. */
  #endOfEscapedQuote(start: number, opened: string): number {
    const { text } = this;
    const level = opened.length - 1;
    const mark = opened[level];
    let backslashes = 0;
    let end = start;
    for (; end < text.length; end++) {
      const character = text[end];
      if (character === '\n' || character === '\r') break;
      const isClosing = character === mark && backslashes >= level && ((backslashes - level) / (level + 1)) % 2 === 0;
      if (isClosing && !goesOn.test(text[end + 1] ?? '')) return end - level;
      backslashes = character === '\\' ? backslashes + 1 : 0;
    }
    return end;
  }

  #endOfEncodedQuote(start: number, opened: string): number {
    const { text } = this;
    const size = opened.length;
    const backslash = `${opened.slice(0, -2)}5C`;
    let end = start;
    while (end < text.length && !endsRun.test(text[end] ?? '')) {
      if (text[end] !== '%') end++;
      else if (text.startsWith(opened, end)) return end;
      else end += text.slice(end, end + size).toUpperCase() === backslash.toUpperCase() ? size * 2 : 1;
    }
    return Math.min(end, text.length);
  }

  #endOfLine(start: number): number {
    return Math.min(this.#next('\n', start), this.#next('\r', start));
  }

  /** Where something stands next, or the end of the text. */
  #next(what: string, start: number): number {
    const known = this.#ahead.get(what);
    if (known !== undefined && known >= start) return known;
    const at = this.text.indexOf(what, start);
    const next = at < 0 ? this.text.length : at;
    this.#ahead.set(what, next);
    return next;
  }
}
