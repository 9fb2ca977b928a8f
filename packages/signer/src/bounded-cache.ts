/** What was worked out before, by what it was worked out from. */
type Memory<Key, Value> = Map<Key, Value>;

/** Looks up what was worked out before, or works it out. */
export function kept<Key, Value>(memory: Memory<Key, Value>, most: number, key: Key, make: (key: Key) => Value): Value {
  return memory.get(key) ?? remember(memory, most, key, make(key));
}

/**
 * Keeps a value. A memory that is full forgets everything: what is asked for call after call is back at once, and nothing stays for long
 * that is not.
 */
export function remember<Key, Value>(memory: Memory<Key, Value>, most: number, key: Key, value: Value): Value {
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
  return value;
}
