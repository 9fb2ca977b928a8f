// Generated from package.json by `pnpm generate`; do not edit.
/** The version of this package, which requests name in `User-Agent`. */
export const version = '0.0.0';
