/** What two versions are compared by: each member of a request or a response, and what it may be. */

export type Direction = 'request' | 'response';

/** What one member may be, or was seen to be. */
export interface Shape {
  /** Kinds of value that are allowed, or were seen: `string`, `integer`, `boolean`, `enum`, `struct`, `list` … */
  readonly types: ReadonlySet<string>;
  /** Demanded in a request, promised in a response, there in every recording. */
  readonly required: boolean;
  /** Codes or names of an enumeration; empty for anything else. */
  readonly codes: ReadonlySet<string>;
  /** Bounds, by keyword; a higher minimum or a lower maximum is tighter. */
  readonly limits: Readonly<Record<string, number>>;
  /** A rule whose change has a cost of its own, such as a pattern or "one of": compared as text. */
  readonly rules: string;
  /** Names of codes, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Everything else that a schema says and that is no words, by keyword, as text: a change of it is for a person to judge. */
  readonly rest: Readonly<Record<string, string>>;
  /** Path of the struct or list that it belongs to; absent for the whole. */
  readonly parent?: string;
}

/** One request or one response of an operation, in one of its forms. */
export interface Surface {
  /** `QueryDeviceDistributeJob request`, `QueryDeviceDistributeJob response.wire`, `… json`. */
  readonly name: string;
  readonly direction: Direction;
  readonly members: ReadonlyMap<string, Shape>;
  /** Set for what recordings showed: a code that they do not show may still come. */
  readonly observed?: true;
}

/** Path of a member; a name that would read as more than one step is quoted. */
export function memberPath(parent: string, name: string): string {
  const step = /^[^.[\]"]+$/.test(name) ? name : `["${name}"]`;
  return parent === '' ? step : step.startsWith('[') ? `${parent}${step}` : `${parent}.${step}`;
}
