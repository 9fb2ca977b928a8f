/** How one value is masked: type and length stay, so that a masked recording shows what the recorded one showed. */

/** What stands where nothing of a value may stay. */
export const maskTextValue = '***';

/** Letters become `x`, capitals in names `X`, digits `0`, Chinese characters one of them; what separates stays. */
export function maskText(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, '字')
    .replace(/\p{N}/gu, '0')
    .replace(/(?!字)[\p{L}\p{M}]/gu, 'x');
}

/** A bare word or number stays bare. */
export function maskBare(text: string): string {
  return /^-?\d/.test(text) ? text.replace(/\d/g, '1') : text;
}

/** A name shows its words by their capitals. */
export function maskName(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{N}/gu, '0')
    .replace(/(?!X)[\p{L}\p{M}]/gu, 'x');
}
