/**
 * How the vendor's SDKs spell what our model spells: written out here once more, by hand, so that the codec is not its own witness.
 * Values pass untouched.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  status: ['initializing', 'running', 'completed', 'interrupted'],
  strategy: ['designated', 'nearest'],
};

/** A response, from any of the SDKs, as our model has it: small first letters, lists without wrappers, words for codes. */
export function asModel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asModel);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries.length === 1 ? entries : [];
  if (only !== undefined && Array.isArray(only[1])) return asModel(only[1]);
  return Object.fromEntries(
    entries.map(([wireName, member]) => {
      const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
      return [name, typeof member === 'number' && name in words ? words[name]?.[member] : asModel(member)];
    }),
  );
}

/** An input with codes for words and our names: what the generated SDK takes. */
export function asCodes(value: unknown): unknown {
  return respelled(value, (name) => name);
}

/** The same with the names of the wire: what the generic SDKs take. */
export function asWire(value: unknown): unknown {
  return respelled(value, (name) => name.charAt(0).toUpperCase() + name.slice(1));
}

function respelled(value: unknown, spell: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => respelled(item, spell));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const code = words[name]?.indexOf(String(member)) ?? -1;
      return [spell(name), code === -1 ? respelled(member, spell) : code];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
