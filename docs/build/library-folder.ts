/** Packages whose exports have a page in library/, named after them without the scope. */
export const publishedPackages = [
  'signer',
  'codec',
  'client',
  'emulator',
  'fleet',
  'shared-quota',
  'contracts',
] as const;
