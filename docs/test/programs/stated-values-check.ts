/** What the checks in an example call while it runs. */
import { deepStrictEqual, fail } from 'node:assert/strict';

interface Stated {
  gives(index: number, got: unknown, want: unknown): void;
  throws(index: number, run: () => Promise<unknown>, want: Readonly<Record<string, unknown>>): Promise<void>;
  /** An example that leaves before its comments are reached proves nothing. */
  ends(): void;
}

/** @param count how many statements of the example say what they give */
export function check(count: number): Stated {
  const reached = new Set<number>();
  return {
    gives(index, got, want) {
      reached.add(index);
      deepStrictEqual(got, want);
    },
    async throws(index, run, want) {
      reached.add(index);
      const thrown = await run().then(
        () => fail('nothing was thrown'),
        (error: Record<string, unknown>) => error,
      );
      const got = Object.fromEntries(Object.keys(want).map((member) => [member, thrown[member]]));
      deepStrictEqual(got, want);
    },
    ends() {
      if (reached.size < count) fail(`${count - reached.size} of ${count} comments were not reached`);
    },
  };
}
