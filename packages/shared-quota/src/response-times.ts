/** How long the latest responses took, and what follows for the next request. */

/**
 * The times of two requests to the service differ by less, when responses take long and about equally long: network, and 10 ms between turn and
 * socket.
 */
const pacedJitter = 110;
/** Responses that take no longer cost little when they are waited for, and a late one is a sign that its request was late, too. */
const fast = 150;
const stallJitter = 1_000;
/** Fewer responses do not show that all take about equally long. */
const fewest = 5;
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
    const sorted = this.#latest.toSorted((a, b) => a - b);
    const [shortest = 0, median = 0, longest = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
    // On a busy machine, requests leave late by different times, and their responses take different times.
    const isSteady = sorted.length >= fewest && longest - shortest <= pacedJitter;
    return median > fast && isSteady ? pacedJitter : stallJitter;
  }
}
