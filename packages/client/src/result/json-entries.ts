/** Finds the objects of a JSON array or of JSON lines in one pass over the text. */
import { charactersPerTurn, entryTooLarge, maxEntryLength } from './entry-limits.ts';
import { malformed, truncated } from './file-errors.ts';

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Yields the text of each object. Yields undefined at intervals without an object, so that the caller can yield to the event loop.
 *
 * @param inArray whether the objects are in an array; otherwise they are JSON lines
 * @throws {DecodeError} `Truncated` if the text ends inside an object or the array, `InvalidFile` if it is not JSON
 * @throws {LimitError} if an object is longer than 64 Ki characters
 */
export function* jsonEntries(text: string, inArray: boolean): Generator<string | undefined, void, undefined> {
  const format = inArray ? 'json' : 'jsonl';
  let [depth, start, pause] = [0, 0, charactersPerTurn];
  let [isOpen, isClosed, isInString, needsComma] = [!inArray, false, false, false];
  for (let at = 0; at < text.length; at++) {
    if (at >= pause) {
      pause = at + charactersPerTurn;
      yield undefined;
    }
    const character = text.charCodeAt(at);
    if (depth > 0) {
      if (at - start >= maxEntryLength) throw entryTooLarge();
      if (isInString) {
        if (character === backslash) at += 1;
        else if (character === quote) isInString = false;
      } else if (character === quote) isInString = true;
      else if (character === openBrace || character === openBracket) depth += 1;
      else if (character === closeBrace || character === closeBracket) {
        depth -= 1;
        if (depth > 0) continue;
        yield text.slice(start, at + 1);
        needsComma = inArray;
      }
    } else if (isWhitespace(character)) continue;
    else if (!isOpen && character === openBracket) isOpen = true;
    else if (isOpen && !isClosed && !needsComma && character === openBrace) [depth, start] = [1, at];
    else if (isOpen && !isClosed && needsComma && character === comma) needsComma = false;
    else if (inArray && isOpen && !isClosed && character === closeBracket) isClosed = true;
    else throw malformed(format);
  }
  if (depth > 0 || (inArray && !isClosed)) throw truncated();
}

function isWhitespace(character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09;
}
