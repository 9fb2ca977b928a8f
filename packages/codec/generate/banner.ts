/** First line of every generated source file. */
export const banner = '// Generated from the contracts in src/operations by `pnpm generate`; do not edit.\n';
