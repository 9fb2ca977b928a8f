/** The first line of the performance page, with the figures of the comparison. */
import type { Panel } from './comparison.ts';

const [begin, end] = ['<!-- conclusion -->', '<!-- /conclusion -->'];

/** @throws {Error} when the page has no place for it, or when the vendor's packages are faster: then a person writes the line */
export function withConclusion(page: string, [sign, call, load]: readonly Panel[]): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/performance.md has no place between ${begin} and ${end}`);
  const line =
    `**Compared with the fastest of the vendor's packages in each case, the signer takes ${share(sign)} time for one query, the client takes ` +
    `${share(call)} CPU time for one call, and it loads in ${share(load)} time.**`;
  return `${page.slice(0, from)}${begin}\n\n${line}\n\n${page.slice(to)}`;
}

/** Figures that differ by less than this part of them are the same: two runs of the bench differ by as much. */
const noise = 0.1;

/** `84 % of the` time of the fastest other one, or `about the same` time. */
function share(panel: Panel | undefined): string {
  const bars = panel?.bars ?? [];
  const ours = bars.find(({ isOurs }) => isOurs)?.value ?? Number.NaN;
  const fastest = Math.min(...bars.filter(({ isOurs }) => !isOurs).map(({ value }) => value));
  if (Math.abs(ours / fastest - 1) < noise) return 'about the same';
  if (!(ours < fastest)) throw new Error(`${panel?.title}: not faster than the vendor's packages`);
  return `${Math.round((ours / fastest) * 100)} % of the`;
}
