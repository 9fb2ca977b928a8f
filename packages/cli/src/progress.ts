/** A live line on a terminal; plain lines, one a change, where the output is piped. */
import ora from 'ora';
import type { Output } from './terminal.ts';

export interface Progress {
  /**
   * Says what is going on now.
   *
   * @param detail shown on a live line only: it changes all the time
   */
  update(text: string, detail?: string): void;
  /** Takes the live line away, for what is printed next. */
  stop(): void;
}

/** For `--quiet`. */
export const silent: Progress = { update() {}, stop() {} };

export function progressOn(stream: Output): Progress {
  return stream.isTTY === true ? live(stream) : lines(stream);
}

function live(stream: Output): Progress {
  const spinner = ora({ stream });
  return {
    update(text, detail = '') {
      spinner.text = `${text} ${detail}`.trimEnd();
      if (!spinner.isSpinning) spinner.start();
    },
    stop: () => void spinner.stop(),
  };
}

function lines(stream: Output): Progress {
  let last = '';
  return {
    update(text) {
      if (text !== last) stream.write(`${text}\n`);
      last = text;
    },
    stop() {},
  };
}
