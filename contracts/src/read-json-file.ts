/** Reads a JSON file of the caller, in any encoding that editors and shells write. */
import { readFileSync } from 'node:fs';
import { UnreadableError, decodeText } from './folder/decode-text.ts';
import { systemReason } from './folder/walk-folder.ts';
import { JsonSyntaxError, parseJsonDocument, repeatedMember, valueOf } from './json/json-document.ts';
import { MisuseError } from './misuse-error.ts';

/** @throws {MisuseError} with the name of the file, when it cannot be read, is not JSON, or has a member twice */
export function readJsonFile(path: string): unknown {
  try {
    const node = parseJsonDocument(decodeText(readFileSync(path)));
    const twice = repeatedMember(node);
    if (twice !== undefined) throw new MisuseError(`${path} has the member "${twice}" twice in one object`);
    return valueOf(node);
  } catch (error) {
    if (error instanceof MisuseError) throw error;
    if (error instanceof JsonSyntaxError) throw new MisuseError(`${path} is not JSON: ${error.message}`);
    if (error instanceof UnreadableError) throw new MisuseError(`${path} ${error.message}`);
    throw new MisuseError(`${path} cannot be read: ${systemReason(error)}`);
  }
}
