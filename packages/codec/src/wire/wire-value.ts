/**
 * A response between its bytes and its model, in the shape that `JSON.parse` returns, for both formats. XML has
 * the same shape with every scalar as a string, as in the vendor's JSON samples.
 */
export type WireValue = string | number | boolean | null | NumberLiteral | readonly WireValue[] | WireStruct;

/** An object with such values. */
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
