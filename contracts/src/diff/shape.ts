/** What two versions are compared by: each member of a request or an answer, and what it may be. */

export type Direction = 'request' | 'response';

/** What one member may be, or was seen to be. */
export interface Shape {
  /** Kinds of value that are allowed, or were seen: `string`, `integer`, `boolean`, `enum`, `struct`, `list` … */
  readonly types: ReadonlySet<string>;
  /** Demanded in a request, promised in an answer, there in every recording. */
  readonly required: boolean;
  /** Codes or names of an enumeration; empty for anything else. */
  readonly codes: ReadonlySet<string>;
  /** Bounds, by keyword; a higher `min…` or a lower `max…` is tighter. */
  readonly limits: Readonly<Record<string, number>>;
  /** Any other rule, such as a pattern or "one of": compared as text. */
  readonly rules: string;
}

/** One request or one answer of an operation, in one of its forms. */
export interface Surface {
  /** `QueryDeviceDistributeJob request`, `QueryDeviceDistributeJob response.wire`, `… json`. */
  readonly name: string;
  readonly direction: Direction;
  readonly members: ReadonlyMap<string, Shape>;
}
