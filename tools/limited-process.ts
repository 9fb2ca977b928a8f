/** Starts of processes that cannot write everything, for tests of read-only folders and full disks. */

export interface WriteLimits {
  /** Maximum size of each file that the process writes, in KiB: writing more fails as on a full disk. Default: none. */
  readonly kibibytes?: number | undefined;
}

/**
 * A command line that runs another one under these limits. Permissions of files hold for it, also if root starts it: root may write everything by its
 * capabilities, so the process has none.
 */
export function limited(words: readonly string[], { kibibytes }: WriteLimits = {}): readonly [string, ...string[]] {
  const withoutCapabilities = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
  // With a socket as its input, bash would run the start-up files of the user.
  return [
    'bash',
    '--norc',
    '-c',
    `ulimit -f ${kibibytes ?? 'unlimited'}; exec "$@"`,
    'bash',
    ...withoutCapabilities,
    ...words,
  ];
}
