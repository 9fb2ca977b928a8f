/** What is going on, on stderr: a live line on a terminal; plain lines, one per change, where the output is piped. */
import type { Ora } from 'ora';
import { visible } from './output/visible.ts';
import { hasColors, writeLine, type Output, type Terminal } from './terminal.ts';

export interface Progress {
  /**
   * Says what is going on now.
   *
   * @param text on a live line it is followed by the time since the first update
   */
  update(text: string): void;
  /** Says it on a live line only: it changes all the time. */
  count(text: string): void;
  /** Says it on a live line only, and only if it is still going on after a second. */
  updateLater(text: string): void;
  /** Removes the live line, for what is printed next. */
  stop(): void;
}

/** For `--quiet`. */
export const silent: Progress = { update() {}, count() {}, updateLater() {}, stop() {} };

export function progressOn(terminal: Terminal): Progress {
  return isLive(terminal) ? live(terminal) : lines(terminal.stderr);
}

/** A live line needs a terminal that can move its cursor and has a width: `script` in CI and `docker exec -t` give one of 0 columns. */
function isLive({ stderr, environment }: Terminal): boolean {
  return stderr.isTTY === true && (stderr.columns ?? 0) > 0 && environment['TERM'] !== 'dumb' && !environment['CI'];
}

/** Milliseconds after which a command that prints nothing says what it waits for. */
const patience = 1_000;

function live(terminal: Terminal): Progress {
  const stream = terminal.stderr;
  const started = performance.now();
  let text = '';
  let spinner: Ora | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let state: 'idle' | 'loading' | 'spinning' | 'stopped' = 'idle';
  const elapsed = () => `(${Math.floor((performance.now() - started) / 1000)} s)`;

  const start = async () => {
    state = 'loading';
    const { default: ora } = await import('ora');
    if (state !== 'loading') return;
    state = 'spinning';
    // Ora would put stdin into raw mode and not read it: Ctrl-C would be lost. It would also hide the cursor, and a killed process leaves it so.
    const color = hasColors(stream, terminal) ? 'cyan' : false;
    spinner = ora({
      stream,
      text,
      color,
      discardStdin: false,
      hideCursor: false,
      suffixText: elapsed,
      isEnabled: true,
    });
    spinner.start();
  };
  const update = (next: string) => {
    text = visible(next);
    if (spinner !== undefined) spinner.text = text;
    if (state === 'idle') void start();
  };
  return {
    update,
    count: update,
    updateLater(next) {
      if (state !== 'idle') return update(next);
      text = visible(next);
      later ??= setTimeout(() => update(text), patience).unref();
    },
    stop() {
      clearTimeout(later);
      spinner?.stop();
      state = 'stopped';
    },
  };
}

function lines(stream: Output): Progress {
  let last = '';
  return {
    ...silent,
    update(text) {
      if (text !== last) writeLine(stream, text);
      last = text;
    },
  };
}
