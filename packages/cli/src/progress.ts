/** Shows progress on stderr: a live line on a terminal, or one plain line per change in a pipe. */
import type { Ora } from 'ora';
import { visible } from './output/visible.ts';
import { hasColors, writeLine, type Output, type Terminal } from './terminal.ts';

export interface Progress {
  /**
   * Shows the current step.
   *
   * @param text a live line appends the time since the first update
   */
  update(text: string): void;
  /** Shows a step that changes often: only on a live line. */
  count(text: string): void;
  /** Shows a step only on a live line, and only if it takes longer than a second. */
  updateLater(text: string): void;
  /** Removes the live line, before other output is printed. */
  stop(): void;
}

/** The progress for `--quiet`: shows nothing. */
export const silent: Progress = { update() {}, count() {}, updateLater() {}, stop() {} };

export function progressOn(terminal: Terminal): Progress {
  return isLive(terminal) ? live(terminal) : lines(terminal.stderr);
}

/** A live line needs a terminal that can move its cursor and has a width: `script` in CI and `docker exec -t` create one with 0 columns. */
export function isLive({ stderr, environment }: Terminal): boolean {
  return stderr.isTTY === true && (stderr.columns ?? 0) > 0 && environment['TERM'] !== 'dumb' && !environment['CI'];
}

/** Milliseconds without output after which a command shows what it waits for. */
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
    // By default, ora sets stdin to raw mode and does not read it, so Ctrl-C is lost. It also hides the cursor, which stays hidden if the
    // process is killed.
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
