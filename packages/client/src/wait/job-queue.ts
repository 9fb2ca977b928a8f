/** Jobs in the order in which they are due. */

export interface Due {
  /** When to poll next, in milliseconds of the clock of the wait. */
  readonly due: number;
}

export class JobQueue<Job extends Due> {
  /** Earliest first. A job that comes back is mostly due after all others, so that adding and taking move little. */
  readonly #jobs: Job[] = [];

  add(job: Job): void {
    let [low, high] = [0, this.#jobs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#jobs[middle] as Job).due <= job.due) low = middle + 1;
      else high = middle;
    }
    this.#jobs.splice(low, 0, job);
  }

  /** Takes the job that is due first; of those that are due at the same time, the one that was added first. */
  take(): Job | undefined {
    return this.#jobs.shift();
  }
}
