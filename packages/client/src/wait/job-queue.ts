/** A queue of jobs, sorted by the time at which they are due. */

export interface Due {
  /** When to poll next, in milliseconds of the clock of the wait. */
  readonly due: number;
}

export class JobQueue<Job extends Due> {
  /** Sorted, the earliest first. A job that is added again is usually due after all others, so few entries move. */
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

  /** Takes the job that is due first; of jobs that are due at the same time, the one that was added first. */
  take(): Job | undefined {
    return this.#jobs.shift();
  }
}
