import type { Members } from './members.ts';

/** The indexes of names in the order in which the names sort by code units (docs/wire/signing.md, rules 20 to 22). */
export function sortedOrder(names: readonly string[]): number[] {
  if (names.length > 32)
    return [...names.keys()].toSorted((one, other) => ((names[one] as string) < (names[other] as string) ? -1 : 1));
  // Insertion: the built-in sort calls back, and for the few names of a request that takes ten times as long.
  const order: number[] = [];
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    let place = at;
    for (; place > 0 && (names[order[place - 1] as number] as string) > name; place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = at;
  }
  return order;
}

/**
 * Whether only flat names can be sorted: some name sorts between a list and its items, as `L-` does between `L` and `L.1`, or is there twice.
 * Unless it is so a list stands in one place, and ten thousand device names need not be compared.
 */
export function interleaves({ names, values, isFlat }: Members, order: readonly number[]): boolean {
  return (
    !isFlat &&
    order.some((at, index) => {
      const name = names[at] as string;
      const next = names[order[index + 1] as number];
      // The slash comes right after the dot.
      return next !== undefined && (typeof values[at] === 'string' ? next === name : next < `${name}/`);
    })
  );
}

/**
 * Takes the items of a list in the order in which their numbers, counted from 1, sort as text: 1, 10, 100, 101 … 11 … 2. After each number come
 * those that begin with it.
 */
export function eachItem(
  list: readonly string[],
  take: (text: string, item: number) => void,
  first = 1,
  end = 10,
): void {
  for (let item = first; item < end && item <= list.length; item++) {
    take(list[item - 1] as string, item);
    eachItem(list, take, item * 10, item * 10 + 10);
  }
}
