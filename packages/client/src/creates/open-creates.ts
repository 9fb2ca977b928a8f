/** The creates of one account that this process knows of: what one of them may conclude depends on the others. */
import { differ, type Features } from './features.ts';

/** How long an ended create counts, in milliseconds. No source lets a signed request be valid for longer than an hour. */
const remembered = 3_600_000;

interface Known {
  /** The service itself named the job in its response to a create; otherwise it was adopted from the list. */
  readonly fromResponse: boolean;
  readonly until: number;
}

/** One for the clients of a quota, or for a client without one. */
export class OpenCreates {
  readonly #open = new Set<Features>();
  /** Creates that ended with their outcome unknown, and until when they count. */
  readonly #unresolved = new Map<Features, number>();
  readonly #jobs = new Map<string, Known>();

  begin(features: Features): void {
    const now = performance.now();
    for (const [one, until] of this.#unresolved) if (until < now) this.#unresolved.delete(one);
    for (const [jobId, { until }] of this.#jobs) if (until < now) this.#jobs.delete(jobId);
    this.#open.add(features);
  }

  /** @param isUnknown whether nobody knows if the create was executed, or still will be */
  end(features: Features, isUnknown: boolean): void {
    this.#open.delete(features);
    if (isUnknown) this.#unresolved.set(features, performance.now() + remembered);
  }

  /** The service responded to a create with this job. */
  created(jobId: string): void {
    this.#jobs.set(jobId, { fromResponse: true, until: performance.now() + remembered });
  }

  /** The service responded that the job is deleted. */
  deleted(jobId: string): void {
    this.#jobs.delete(jobId);
  }

  /** Whether the service responded to a create with this job, and to no delete. */
  hasCreated(jobId: string): boolean {
    return this.#jobs.get(jobId)?.fromResponse === true;
  }

  /**
   * Takes the job for the one that the create has made, when no other create of this account can have made it, as far as this process
   * knows.
   *
   * @param features those of an open create
   */
  adopt(features: Features, jobId: string): boolean {
    const others = [...this.#open, ...this.#unresolved.keys()].filter((one) => one !== features);
    if (this.#jobs.has(jobId) || others.some((other) => !differ(features, other))) return false;
    this.#jobs.set(jobId, { fromResponse: false, until: performance.now() + remembered });
    return true;
  }
}

/** A symbol, because it is not for those who implement a quota; a copy of the quota keeps it. */
const key = Symbol.for('iot-distribution.open-creates');

/** Those of an object that clients share; undefined when nothing can be kept there, since it is frozen. */
export function openCreatesOf(shared: object): OpenCreates | undefined {
  const owner = shared as { [key]?: OpenCreates };
  if (owner[key] === undefined && !Reflect.set(owner, key, new OpenCreates())) return undefined;
  return owner[key];
}
