/**
 * Converts between the names of the vendor's SDKs and those of our model. Written by hand, so that the codec does not test itself.
 * Values are not changed.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  status: ['initializing', 'running', 'completed', 'interrupted'],
  strategy: ['designated', 'nearest'],
};

/** A response of any SDK in the form of our model: names start with a lower-case letter, lists have no wrappers, codes are names. */
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

/** The input for the generated SDK: codes instead of names of values, and the names of our members. */
export function asCodes(value: unknown): unknown {
  return respelled(value, (name) => name);
}

/** The input for the generic SDKs: with wire names. */
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
