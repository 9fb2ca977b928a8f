/** One value of a parameter. Numbers are written as JavaScript prints them, booleans as `true` and `false`, a bigint as its digits. */
export type ParameterScalar = string | number | bigint | boolean;

/** A value, a list or a struct. */
export type ParameterValue = ParameterScalar | readonly ParameterValue[] | ParameterTree;

/**
 * Parameters by name, nested or flat (`{ 'DeviceName.1': 'a' }`). Members that are null or undefined are left out.
 * Source: docs/wire/signing.md, rules 11 to 17.
 */
export interface ParameterTree {
  readonly [name: string]: ParameterValue | null | undefined;
}

/** Parameters as they are sent: one string per name. */
export type FlatParameters = Record<string, string>;
