/** What a command may touch of the world: results go to stdout, everything else to stderr. */
import { styleText } from 'node:util';
import { visible } from './output/visible.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls the listener once, when the user asks to stop (SIGINT). */
  readonly interrupt: (listener: () => void) => void;
}

/** A stream, as far as it is used here. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Width of the terminal in columns; 0 where nobody set one. */
  readonly columns?: number;
}

/** Writes one line. The text may come from anywhere: it cannot end the line or control the terminal. */
export function writeLine(stream: Output, text: string): void {
  stream.write(`${visible(text)}\n`);
}

/** Whether colours reach a person who wants them. Source: no-color.org; `TERM=dumb` has none. */
export function hasColors(stream: Output, { environment }: Pick<Terminal, 'environment'>): boolean {
  return stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** One line in a colour, where the stream has colours. */
export function writeColored(stream: Output, color: 'green' | 'bold', text: string, terminal: Terminal): void {
  if (!hasColors(stream, terminal)) return writeLine(stream, text);
  stream.write(`${styleText(color, visible(text), { validateStream: false })}\n`);
}
