/** How long the latest responses took, and what follows for the next request. */

/** The time to the service of two requests differs by less, when responses take long: network, and 10 ms between turn and socket. */
const pacedJitter = 110;
/** The same before the first response: a connection may have to be opened. */
const firstJitter = 500;
/** Responses that take no longer cost little when they are waited for, and a late one is a sign that its request was late, too. */
const fast = 150;
const stallJitter = 1_000;
/** So many responses are kept. */
const observed = 9;

export class ResponseTimes {
  readonly #latest: number[] = [];

  add(milliseconds: number): void {
    this.#latest.push(milliseconds);
    if (this.#latest.length > observed) this.#latest.shift();
  }

  /** After so many milliseconds without a response a request counts as arrived. */
  get jitter(): number {
    const median = this.#latest.toSorted((a, b) => a - b)[this.#latest.length >> 1];
    if (median === undefined) return firstJitter;
    return median <= fast ? stallJitter : pacedJitter;
  }
}
