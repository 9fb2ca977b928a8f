/** The states of a batch of a fleet, from its intent to its results. */
import { arrow, box, picture, words } from './shapes.ts';

export function batchStates(): string {
  const description =
    'The states of a batch. planned: an intent is stored, then it is intended. The service responds: created. The response is lost: unknown, and ' +
    'the create is sent again with the same nonce, until it is created. The nonce may be forgotten: tentative. A result file with the names of the batch ' +
    'proves its job: finished. No request can still be executed: planned again. A candidate is undecidable: done, with unknown results. A created job finishes: finished. The results are stored: done. ' +
    'The job is deleted: freed.';
  return picture('batch-states', 400, 520, description, [
    box({ x: 20, y: 10, width: 150, height: 44 }, 'planned'),
    down(95, 54, 98),
    words(103, 80, 'store the intent', 'label', 'start'),
    box({ x: 20, y: 100, width: 150, height: 44 }, 'intended'),
    down(95, 144, 278),
    words(87, 212, 'response', 'label', 'end'),
    arrow([
      [170, 122],
      [305, 122],
      [305, 178],
    ]),
    words(240, 114, 'response lost', 'label'),
    box({ x: 230, y: 180, width: 150, height: 44 }, 'unknown', [], 'quiet'),
    arrow([
      [230, 202],
      [130, 202],
      [130, 278],
    ]),
    words(138, 194, 'same nonce', 'label', 'start'),
    down(305, 224, 278),
    words(297, 256, 'nonce too old', 'label', 'end'),
    box({ x: 230, y: 280, width: 150, height: 44 }, 'tentative', [], 'quiet'),
    arrow([
      [380, 302],
      [392, 302],
      [392, 32],
      [172, 32],
    ]),
    words(280, 24, 'not executed', 'label'),
    box({ x: 20, y: 280, width: 150, height: 44 }, 'created'),
    down(95, 324, 368),
    words(103, 350, 'job finishes', 'label', 'start'),
    arrow([
      [305, 324],
      [305, 392],
      [172, 392],
    ]),
    words(238, 384, 'names proven', 'label'),
    arrow([
      [345, 324],
      [345, 440],
      [150, 440],
      [150, 458],
    ]),
    words(248, 432, 'undecidable', 'label'),
    box({ x: 20, y: 370, width: 150, height: 44 }, 'finished'),
    down(95, 414, 458),
    words(103, 436, 'stored', 'label', 'start'),
    box({ x: 20, y: 460, width: 150, height: 44 }, 'done', [], 'strong'),
    arrow([
      [170, 482],
      [228, 482],
    ]),
    words(199, 474, 'delete', 'label'),
    box({ x: 230, y: 460, width: 150, height: 44 }, 'freed', [], 'strong'),
  ]);
}

function down(x: number, from: number, to: number): string {
  return arrow([
    [x, from],
    [x, to],
  ]);
}
