/**
 * The API that the contracts describe: name and version, as requests contain them.
 *
 * @example
 * api.version; // '2018-01-20'
 */
export const api = { product: 'Iot', version: '2018-01-20' } as const;
