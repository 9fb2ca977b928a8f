/** Which recordings show which rows of the mapping, by format and by provenance. */
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { nodeFromJson, nodeFromXml } from './independent/wire-node.ts';
import { readByContract, type Reading } from './independent/reading.ts';
import { mappingOf, rowName, type MappingRow } from './mapping.ts';
import { provenances, type Provenance } from './provenance.ts';

/** The part of a recording that coverage uses. */
export interface Evidence {
  readonly action: Action;
  readonly format: Format;
  readonly body: Uint8Array | string;
  readonly file: string;
  /** `undefined` if the origin is not stated. */
  readonly provenance?: Provenance | undefined;
  /** `false` for a body that tests a reader: it is not evidence. */
  readonly evidence?: false | undefined;
}

/** A recording that shows a member or a code. */
export interface Showing {
  readonly file: string;
  readonly provenance?: Provenance | undefined;
}

/** A member or a code of a response, and what shows it in each format. */
export interface CoverageRow extends MappingRow {
  readonly action: Action;
  readonly shown: Readonly<Record<Format, readonly Showing[]>>;
}

/** Reads a body without the codec. Throws a `SyntaxError` for a body that is neither JSON nor XML. */
export function readEvidence({ action, format, body }: Pick<Evidence, 'action' | 'format' | 'body'>): Reading {
  // The wire is UTF-8; files in other encodings are decoded when they are read.
  const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body);
  const root = format === 'json' ? nodeFromJson(text) : nodeFromXml(text);
  return readByContract(root, operations[action]);
}

/**
 * The response rows of the given operations, each with the recordings that show it. Unreadable recordings show nothing, failures do not show
 * data, and successes do not show `Code` and `ErrorMessage`.
 *
 * @example
 * const body = '{"RequestId":"E55E50B7","Success":true}';
 * const rows = coverageOf(['DeleteDeviceDistributeJob'], [
 *   { action: 'DeleteDeviceDistributeJob', format: 'json', body, file: 'success.json', provenance: 'documented' },
 * ]);
 * rows.filter(({ shown }) => shown.json.length > 0).map(rowName); // ['RequestId', 'Success']
 */
export function coverageOf(actions: readonly Action[], evidence: readonly Evidence[]): CoverageRow[] {
  const readings = evidence.flatMap((item) => {
    if (item.evidence === false) return [];
    try {
      const { seen, outcome } = readEvidence(item);
      return [{ item, seen, outcome }];
    } catch {
      return [];
    }
  });
  return actions.flatMap((action) =>
    mappingOf(operations[action])
      .filter(({ side }) => side === 'response')
      .map((row) => {
        const showing = readings.filter(
          ({ item, seen, outcome }) => item.action === action && seen.has(rowName(row)) && canShow(outcome, row),
        );
        const of = (format: Format) =>
          showing.flatMap(({ item: { format: other, file, provenance } }) =>
            other === format ? [{ file, provenance }] : [],
          );
        return { ...row, action, shown: { json: of('json'), xml: of('xml') } };
      }),
  );
}

/** A success is no evidence for the members of a failure, and a failure no evidence for data. Both show the envelope. */
function canShow(outcome: Reading['outcome'], { wire, failure }: MappingRow): boolean {
  if (wire === 'RequestId' || wire === 'Success') return true;
  return outcome === (failure ? 'service' : 'success');
}

/**
 * The strongest provenance among the recordings of a row; `undefined` without a recording, or if no origin is stated.
 *
 * @example
 * strongest([{ file: 'a.json', provenance: 'constructed' }, { file: 'b.json', provenance: 'recorded' }]); // 'recorded'
 */
export function strongest(showings: readonly Showing[]): Provenance | undefined {
  return provenances.find((provenance) => showings.some((showing) => showing.provenance === provenance));
}
