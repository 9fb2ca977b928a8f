/** The form in which two versions are compared: each member of a request or a response, and its possible values. */

export type Direction = 'request' | 'response';

/** The possible or seen values of one member. */
export interface Shape {
  /** Kinds of value that are allowed, or were seen: `string`, `integer`, `boolean`, `enum`, `struct`, `list` … */
  readonly types: ReadonlySet<string>;
  /** Required in a request or response, or present in every recording. */
  readonly required: boolean;
  /** Codes or names of an enumeration; empty for anything else. */
  readonly codes: ReadonlySet<string>;
  /** Bounds, by keyword; a higher minimum or a lower maximum is tighter. */
  readonly limits: Readonly<Record<string, number>>;
  /** A rule whose change has its own bump, such as a pattern or "one of": compared as text. */
  readonly rules: string;
  /** Names of codes, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** All other keywords of a schema except descriptions, as text: a person must review a change. */
  readonly rest: Readonly<Record<string, string>>;
  /** Path of its struct or list; absent for the whole surface. */
  readonly parent?: string;
}

/** One request or one response of an operation, in one of its forms. */
export interface Surface {
  /** `QueryDeviceDistributeJob request`, `QueryDeviceDistributeJob response.wire`, `… json`. */
  readonly name: string;
  readonly direction: Direction;
  readonly members: ReadonlyMap<string, Shape>;
  /** Set for recordings: a code that they do not show may still occur. */
  readonly observed?: true;
}

/** Path of a member; a name that looks like more than one step is quoted. */
export function memberPath(parent: string, name: string): string {
  const step = /^[^.[\]"]+$/.test(name) ? name : `["${name}"]`;
  return parent === '' ? step : step.startsWith('[') ? `${parent}${step}` : `${parent}.${step}`;
}
