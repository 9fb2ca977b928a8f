/**
 * The list of rows without evidence, like a list of known failures: a row without evidence that is not listed fails,
 * and so does a line that is no longer true.
 */

export interface UnobservedLine {
  readonly line: number;
  readonly action: string;
  readonly row: string;
  /** Formats it is about. */
  readonly formats: readonly string[];
  /** `constructed`: only constructed recordings show it. `missing`: none does. */
  readonly standing: 'constructed' | 'missing';
}

/**
 * Reads lines such as `QueryDeviceDistributeJob Data.Status=3 json,xml constructed`; a reason, as a comment, precedes
 * each block of them.
 *
 * @throws {SyntaxError} for a line of another form, or one without a reason above it
 */
export function readUnobserved(text: string): UnobservedLine[] {
  const lines: UnobservedLine[] = [];
  let reason = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') reason = false;
    else if (line.startsWith('#')) reason = true;
    else {
      const found = /^(\w+) (\S+) (json|xml|json,xml) (constructed|missing)$/.exec(line);
      if (found === null) throw new SyntaxError(`line ${index + 1} is not "Action row formats evidence": ${line}`);
      if (!reason) throw new SyntaxError(`line ${index + 1} has no reason above it`);
      const [, action = '', row = '', formats = '', standing = ''] = found;
      lines.push({
        line: index + 1,
        action,
        row,
        formats: formats.split(','),
        standing: standing as UnobservedLine['standing'],
      });
    }
  }
  return lines;
}
