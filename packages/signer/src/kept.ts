/**
 * Looks up what was worked out before, or works it out. When the memory is full it forgets everything: what is asked for call after call
 * is back at once, and nothing stays for long that is not.
 */
export function kept<Key, Value>(memory: Map<Key, Value>, most: number, key: Key, make: (key: Key) => Value): Value {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  if (memory.size >= most) memory.clear();
  memory.set(key, made);
  return made;
}
