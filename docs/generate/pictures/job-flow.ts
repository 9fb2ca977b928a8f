/** The flow of a job from its creation to one result per device, with the quotas of the contracts. */
import { operations, type Action } from '@iot-distribution/codec';
import { arrow, box, picture, words } from './shapes.ts';

export function jobFlow(): string {
  const description =
    'The flow of a job: create it, query it until Status is 2 or 3, and after 2 download the file with one result per device. ' +
    'After 3, and for devices that failed, create a new job.';
  return picture('job-flow', 400, 482, description, [
    box({ x: 50, y: 10, width: 300, height: 66 }, 'CreateDeviceDistributeJob', [
      rate('CreateDeviceDistributeJob'),
      'returns JobId',
    ]),
    down(76, 106),
    box({ x: 50, y: 108, width: 300, height: 66 }, 'QueryDeviceDistributeJob', [
      rate('QueryDeviceDistributeJob'),
      'returns Status',
    ]),
    arrow([
      [350, 128],
      [380, 128],
      [380, 154],
      [352, 154],
    ]),
    words(200, 196, 'again while Status is 0 or 1', 'label'),
    arrow([
      [132, 205],
      [132, 236],
    ]),
    words(141, 225, '2', 'title', 'start'),
    arrow([
      [329, 205],
      [329, 236],
    ]),
    words(338, 225, '3', 'title', 'start'),
    box({ x: 8, y: 238, width: 248, height: 66 }, 'QueryDeviceDistributeDetail', [
      rate('QueryDeviceDistributeDetail'),
      'returns File',
    ]),
    box({ x: 266, y: 238, width: 126, height: 66 }, 'interrupted', ['create a new job'], 'quiet'),
    arrow([
      [132, 304],
      [132, 334],
    ]),
    box({ x: 8, y: 336, width: 384, height: 50 }, 'Download within ten minutes', ['one result per device'], 'strong'),
    arrow([
      [100, 386],
      [100, 420],
    ]),
    arrow([
      [300, 386],
      [300, 420],
    ]),
    box({ x: 8, y: 422, width: 184, height: 50 }, 'Code 200', ['distributed']),
    box({ x: 208, y: 422, width: 184, height: 50 }, 'any other', ['in a new job'], 'quiet'),
  ]);
}

function down(from: number, to: number): string {
  return arrow([
    [200, from],
    [200, to],
  ]);
}

function rate(action: Action): string {
  return `at most ${operations[action].queriesPerSecond} calls per second`;
}
