/**
 * A text that is written piece by piece.
 *
 * V8 gives every text of more than 128 KiB pages of its own, which cost more than all the work of encoding ten thousand names into it. A
 * text that is added up from pieces stays a tree of them until somebody reads it, and its pieces can be hashed one after the other.
 */
export class LongText {
  readonly #pieces: string[] = [];
  #last: string;

  constructor(start = '') {
    this.#last = start;
  }

  add(text: string): void {
    if (this.#last.length > 16_384) {
      this.#pieces.push(this.#last);
      this.#last = '';
    }
    this.#last += text;
  }

  pieces(): string[] {
    return this.#pieces.length === 0 ? [this.#last] : [...this.#pieces, this.#last];
  }

  toString(): string {
    let text = '';
    for (const piece of this.#pieces) text += piece;
    return text + this.#last;
  }
}
