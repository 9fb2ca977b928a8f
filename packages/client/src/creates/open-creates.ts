/** The creates of an account in this process. The conclusions of one create depend on the others. */
import { differ, type Features } from './features.ts';

/** How long a finished create is kept, in milliseconds. According to all sources, a signed request is valid for at most an hour. */
const remembered = 3_600_000;

interface Known {
  /** Whether the service named the job in its response to a create; otherwise it was adopted from the list. */
  readonly fromResponse: boolean;
  readonly until: number;
}

/** Shared by the clients of a quota, or used by one client without a quota. */
export class OpenCreates {
  readonly #open = new Set<Features>();
  /** Creates with an unknown outcome, and the time until which they are kept. */
  readonly #unresolved = new Map<Features, number>();
  readonly #jobs = new Map<string, Known>();

  begin(features: Features): void {
    const now = performance.now();
    for (const [one, until] of this.#unresolved) if (until < now) this.#unresolved.delete(one);
    for (const [jobId, { until }] of this.#jobs) if (until < now) this.#jobs.delete(jobId);
    this.#open.add(features);
  }

  /** @param isUnknown whether the create may have been executed, or may still be */
  end(features: Features, isUnknown: boolean): void {
    this.#open.delete(features);
    if (isUnknown) this.#unresolved.set(features, performance.now() + remembered);
  }

  /** Records that the service responded to a create with this job. */
  created(jobId: string): void {
    this.#jobs.set(jobId, { fromResponse: true, until: performance.now() + remembered });
  }

  /** Records that the job was deleted. */
  deleted(jobId: string): void {
    this.#jobs.delete(jobId);
  }

  /** Whether the service responded to a create with this job, and the job was not deleted. */
  hasCreated(jobId: string): boolean {
    return this.#jobs.get(jobId)?.fromResponse === true;
  }

  /**
   * Assigns the job to the create, if no other create of this account in this process can have created it.
   *
   * @param features the features of an open create
   */
  adopt(features: Features, jobId: string): boolean {
    const others = [...this.#open, ...this.#unresolved.keys()].filter((one) => one !== features);
    if (this.#jobs.has(jobId) || others.some((other) => !differ(features, other))) return false;
    this.#jobs.set(jobId, { fromResponse: false, until: performance.now() + remembered });
    return true;
  }
}

/** A symbol, because it is not part of the interface of a quota; a copy of the quota keeps it. */
const key = Symbol.for('iot-distribution.open-creates');

/** The open creates of an object that clients share; undefined if the object is frozen. */
export function openCreatesOf(shared: object): OpenCreates | undefined {
  const owner = shared as { [key]?: OpenCreates };
  if (owner[key] === undefined && !Reflect.set(owner, key, new OpenCreates())) return undefined;
  return owner[key];
}
