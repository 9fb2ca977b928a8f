/** Figures about the API and its evidence: they come from the contracts, the recordings, the vectors and the catalogue of error codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodiesLine, rowsLine } from '../../contracts/generate/evidence-line.ts';
import { provenances } from '../../contracts/src/provenance.ts';
import { coverageOf, strongest, type Evidence } from '../../contracts/src/coverage.ts';
import type { IndexEntry } from '../../contracts/src/recording-index.ts';
import { readRecording } from '../../contracts/src/recordings.ts';
import { errorCatalog, operations, type Action } from '../../packages/codec/src/index.ts';
import { repository } from '../packages.ts';
import type { Facts } from './facts.ts';

const recordings = join(repository, 'contracts/recordings/');

export function factsOfContracts(): Facts {
  const actions = Object.keys(operations) as Action[];
  const index = JSON.parse(readFileSync(join(recordings, 'index.json'), 'utf8')) as IndexEntry[];
  const all = index.map((entry) => readRecording(recordings, entry));
  const evidence = all.filter(
    (one): one is typeof one & Evidence => one.action !== undefined && one.evidence !== false,
  );
  const rows = coverageOf(actions, evidence).map(({ shown }) => strongest([...shown.json, ...shown.xml]));
  const codes = Object.values(errorCatalog);
  return {
    operations: actions.length,
    bodies: index.length,
    ...byProvenance(
      'bodies',
      index.map(({ kind }) => kind),
    ),
    'evidence-of-bodies': bodiesLine(index),
    'members-and-codes': rows.length,
    ...byProvenance('members-and-codes', rows),
    'evidence-of-members-and-codes': rowsLine(all),
    'error-codes': codes.length,
    'error-codes-third-party': codes.filter(({ source }) => source !== undefined).length,
    ...vectors(),
  };
}

function byProvenance(what: string, kinds: readonly (string | undefined)[]): Facts {
  return Object.fromEntries(
    provenances.map((provenance) => [`${what}-${provenance}`, kinds.filter((kind) => kind === provenance).length]),
  );
}

interface Vectors {
  readonly vectors: readonly unknown[];
  readonly documented: readonly { readonly kind?: string }[];
}

function vectors(): Facts {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(repository, 'packages/signer/vectors', name), 'utf8')) as Vectors;
  const v1 = read('signature-v1.json');
  const v3 = read('signature-v3.json');
  return {
    'vectors-v1': v1.vectors.length,
    'vectors-v3': v3.vectors.length,
    'vectors-published': v1.documented.length + v3.documented.filter(({ kind }) => kind === 'documented').length,
  };
}
