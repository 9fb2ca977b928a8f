/** An abort signal that creates an `AbortSignal` only on demand: creating one for each attempt costs a tenth of a call. */

/** The members of a signal that the transports of this package use. An `AbortSignal` has them too. */
export interface Abortable {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export class LazySignal implements Abortable {
  aborted = false;
  reason: unknown;
  #listeners: readonly (() => void)[] = [];
  #controller: AbortController | undefined;

  /** Aborts the signal. Further aborts have no effect. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#controller?.abort(reason);
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((one) => one !== listener);
  }

  /** The `AbortSignal` that is aborted together with this signal. */
  toAbortSignal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.aborted) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }
}
