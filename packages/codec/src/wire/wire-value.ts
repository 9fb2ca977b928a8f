/**
 * An answer between its bytes and its model: what `JSON.parse` would give, whichever format it came in. XML arrives in
 * the same shape with every scalar a string, as in the vendor's own JSON samples.
 */
export type WireValue = string | number | boolean | null | NumberLiteral | readonly WireValue[] | WireStruct;

/** An object of such values. */
export interface WireStruct {
  readonly [wireName: string]: WireValue;
}

/**
 * A bare JSON number whose exact digits `JSON.parse` would lose.
 *
 * @example
 * const literal = new NumberLiteral('12345678901234567890');
 * String(literal); // '12345678901234567890'
 */
export class NumberLiteral {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  toString(): string {
    return this.digits;
  }
}

export function isStruct(value: WireValue | undefined): value is WireStruct {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberLiteral);
}
