/** Packages whose exports have a page in library/, called after them without the scope. */
export const publishedPackages = ['signer', 'codec', 'client', 'emulator', 'fleet', 'contracts'] as const;
