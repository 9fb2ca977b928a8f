// Empties a package's dist before a build, so that a file whose source was deleted does not stay in the tarball.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
