/** Collects the names that cannot be sent: all are counted, and the first are kept. */
import { FleetError, type NameProblem } from '../fleet-error.ts';

/** How many are kept. */
const most = 100;
/** How many characters of a name are kept. */
const shown = 64;

const descriptions: Readonly<Record<NameProblem['problem'], string>> = {
  empty: 'is empty',
  'too-long': 'is longer than 255 characters',
  duplicate: 'is a duplicate',
  'control-character': 'has a control character',
  unpaired: 'has half of a surrogate pair',
  type: 'is not a string',
};

export class NameProblems {
  #problems: NameProblem[] = [];
  #count = 0;

  add(problem: NameProblem): void {
    this.#count += 1;
    const { deviceName } = problem;
    const kept = { ...problem, ...(deviceName !== undefined && { deviceName: deviceName.slice(0, shown) }) };
    // Duplicates are known later than other problems of the same lines.
    this.#problems.push(kept);
    if (this.#problems.length >= 2 * most) this.#problems = this.#first();
  }

  /** @param lines how many names there were */
  throwIfAny(lines: number): void {
    if (this.#count === 0 && lines > 0) return;
    const problems = this.#first();
    const first = problems.slice(0, 3).map(describe).join(', ');
    const message =
      this.#count === 0
        ? 'the fleet has no devices: nothing was planned'
        : `${this.#count} of ${lines} names cannot be sent, so nothing was planned: ${first}${this.#count > 3 ? ' …' : ''}`;
    throw new FleetError(message, { code: 'InvalidNames', problems });
  }

  #first(): NameProblem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line).slice(0, most);
  }
}

function describe({ line, problem, firstLine }: NameProblem): string {
  return `line ${line} ${descriptions[problem]}${firstLine === undefined ? '' : ` of line ${firstLine}`}`;
}
