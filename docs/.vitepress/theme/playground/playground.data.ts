/** What the playground offers to start from: read when the site is built, so that no page loads whole files of vectors. */
import { readFileSync } from 'node:fs';
import { operations } from '@iot-distribution/codec';
import {
  documentedRequestsIn,
  type DocumentedRequest,
  type DocumentedRow,
} from '../../../playground/documented-requests.ts';
import { sampleMismatchOf, type SampleMismatch } from '../../../playground/sample-mismatch.ts';
import { samplesOf } from '../../../generate/samples.ts';

interface Answer {
  readonly title: string;
  readonly text: string;
}

interface PlaygroundData {
  readonly documentedRequests: readonly DocumentedRequest[];
  readonly mismatch: SampleMismatch;
  /** By operation. */
  readonly samples: Readonly<Record<string, readonly Answer[]>>;
}

declare const data: PlaygroundData;
export { data };

const vectors = new URL('../../../../packages/signer/vectors/signature-v1.json', import.meta.url);
const refusal = new URL(
  '../../../../contracts/recordings/gateway-errors/SignatureDoesNotMatch.iot.json',
  import.meta.url,
);

export default {
  load(): PlaygroundData {
    const { documented } = JSON.parse(readFileSync(vectors, 'utf8')) as { documented: DocumentedRow[] };
    const { Message } = JSON.parse(readFileSync(refusal, 'utf8')) as { Message: string };
    return {
      documentedRequests: documentedRequestsIn(documented),
      mismatch: sampleMismatchOf(Message),
      samples: Object.fromEntries(Object.keys(operations).map((action) => [action, samplesFor(action)])),
    };
  },
};

/** The sample of each format, with its provenance as the label. */
function samplesFor(action: string): Answer[] {
  return samplesOf(action).map(({ format, text, provenance }) => ({
    title: `${format.toUpperCase()}, ${provenance.split(':')[0]}`,
    text,
  }));
}
