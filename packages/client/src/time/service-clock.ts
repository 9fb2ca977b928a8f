/** The clock that requests are signed by: that of this machine, set right once by that of the service. */

export interface Clock {
  /** Milliseconds since 1970, by the service's clock as far as it is known. */
  now(): number;
  /** Milliseconds to add to the clock of this machine. */
  offset: number;
}

export function clockOver(now: () => number): Clock {
  const clock = {
    offset: 0,
    now: () => now() + clock.offset,
  };
  return clock;
}
