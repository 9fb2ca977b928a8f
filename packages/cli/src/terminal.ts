/** The environment of a command. Results go to stdout, everything else to stderr. */
import { styleText } from 'node:util';
import { visible } from './output/visible.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls the listener once, when the user presses Ctrl-C (SIGINT). */
  readonly interrupt: (listener: () => void) => void;
}

/** An output stream, with the members that are used here. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** The width of the terminal in columns; 0 if it is not set. */
  readonly columns?: number;
}

/** Writes one line. The text can be external: it cannot end the line or control the terminal. */
export function writeLine(stream: Output, text: string): void {
  stream.write(`${visible(text)}\n`);
}

/** Whether to use colours: on a terminal that supports them, unless `NO_COLOR` is set (no-color.org). */
export function hasColors(stream: Output, { environment }: Pick<Terminal, 'environment'>): boolean {
  return stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** Writes one line, in a colour if the stream supports it. */
export function writeColored(stream: Output, color: 'green' | 'bold', text: string, terminal: Terminal): void {
  if (!hasColors(stream, terminal)) return writeLine(stream, text);
  stream.write(`${styleText(color, visible(text), { validateStream: false })}\n`);
}
