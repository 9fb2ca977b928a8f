/** A `Map` that calls a function before each change. */
export class WatchedMap<Key, Value> extends Map<Key, Value> {
  readonly #beforeChange: () => void;

  constructor(entries: Iterable<readonly [Key, Value]>, beforeChange: () => void) {
    super();
    this.#beforeChange = beforeChange;
    for (const [key, value] of entries) super.set(key, value);
  }

  override set(key: Key, value: Value): this {
    this.#beforeChange();
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.#beforeChange();
    return super.delete(key);
  }

  override clear(): void {
    this.#beforeChange();
    super.clear();
  }
}
