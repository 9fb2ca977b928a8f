/** Random parameters for property tests. */
import * as fc from 'fast-check';
import { anyCharacter } from '../../../tools/tests/any-character.ts';
import type { FlatParameters, ParameterTree } from '../src/parameters/parameter-tree.ts';

/** Any text that has a UTF-8 form: controls, every plane, combining marks. */
export const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('~', '!', '*', "'", '(', ')', '+', ' ', '%', '/', '&', '=', '?', '#', '中', '😀', '\0', '\n'),
    maxLength: 12,
  }),
);

const common =
  /^(?:action|version|format|regionid|signaturetype|accesskeyid|securitytoken|signaturemethod|signaturenonce|signatureversion|timestamp|bearertoken|signature|__proto__|)$/i;

const plainName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_~-]{0,7}$/).filter((name) => !common.test(name));
/** Any name except the common ones, which are rejected. */
export const anyName = fc.oneof(
  plainName,
  anyText.filter((name) => !common.test(name)),
);
/** Names that every signer writes in the same way: the peers do not encode names in V3. */
export const bareName = fc.stringMatching(/^[A-Za-z0-9_.~-]{1,10}$/).filter((name) => !common.test(name));

export const anyFlat: fc.Arbitrary<FlatParameters> = fc.dictionary(anyName, anyText, { maxKeys: 8 });
export const bareFlat: fc.Arbitrary<FlatParameters> = fc.dictionary(bareName, anyText, { maxKeys: 8 });

const partName = anyName.filter((name) => !name.includes('.') && !/^[1-9][0-9]*$/.test(name));

/** Trees with exactly one flat form: strings, nothing empty, no dots and no numbers in names. */
export const { tree: oneTree } = fc.letrec<{ tree: ParameterTree; value: ParameterTree[string] }>((tie) => ({
  tree: fc.dictionary(partName, tie('value'), { maxKeys: 5 }) as fc.Arbitrary<ParameterTree>,
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyText,
    fc.array(tie('value'), { minLength: 1, maxLength: 12 }) as fc.Arbitrary<ParameterTree[string]>,
    tie('tree').filter((tree) => Object.keys(tree).length > 0),
  ),
}));

export const anyKeys = fc.record({
  accessKeyId: fc.stringMatching(/^[!-~]{1,20}$/).map((text) => text.replaceAll(',', '.')),
  accessKeySecret: anyText.map((text) => text.trim()).filter((text) => text !== ''),
  securityToken: fc.oneof(fc.constant(''), fc.stringMatching(/^[!-~]{1,40}$/)),
});

export const anyTime = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
