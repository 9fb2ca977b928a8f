/** How one value is masked: type and length stay, so that a masked recording shows the same rows. */

/** The mask for a value that must be removed completely. */
export const maskTextValue = '***';

/** Letters become `x`, capitals in names `X`, digits `0`, Chinese characters one fixed character; separators stay. */
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
