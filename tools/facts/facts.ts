/** Figures that pages state, by name. */
export type Facts = Readonly<Record<string, number | string>>;

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in prose: in words up to twelve, otherwise with commas. */
export function spell(value: number | string): string {
  return typeof value === 'string' ? value : value.toLocaleString('en-US');
}

/** The value of a number in a text; `undefined` if it is not a number. */
export function readNumber(text: string): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  return /^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
