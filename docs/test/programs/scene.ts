/** Where programs and commands run, docs/.blocks: with installed packages and recordings, as in a reader's project. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

const docs = new URL('../../', import.meta.url);
export const scene = new URL('.blocks/', docs);

export function layOutScene(): void {
  rmSync(scene, { recursive: true, force: true });
  mkdirSync(scene);
  symlinkSync(new URL('node_modules', docs), new URL('node_modules', scene));
  const recordings = 'recordings/QueryDeviceDistributeJob';
  cpSync(new URL(`../contracts/${recordings}`, docs), new URL(`test/${recordings}`, scene), { recursive: true });
}
