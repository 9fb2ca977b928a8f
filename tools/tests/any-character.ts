/** One character of any plane of Unicode, as `fc.string` takes it for `unit`. */
import * as fc from 'fast-check';

const surrogates = { from: 0xd8_00, count: 0x8_00 };

/** Like the unit `'binary'` of fast-check, which indexes all 1,112,064 characters when it is first used. */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10_ff_ff - surrogates.count).map(
  (index) => String.fromCodePoint(index < surrogates.from ? index : index + surrogates.count),
  (character) => {
    if (typeof character !== 'string' || !/^[^\ud800-\udfff]$/u.test(character)) throw new Error('not one character');
    const code = character.codePointAt(0) ?? 0;
    return code < surrogates.from ? code : code - surrogates.count;
  },
);
