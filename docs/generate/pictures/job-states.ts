/** The states of a job with their codes, from the contract. */
import { operations } from '@iot-distribution/codec';
import type { IntegerSchema, ObjectSchema } from '@iot-distribution/codec/contract';
import { arrow, box, frame, picture } from './shapes.ts';

export function jobStates(): string {
  const [initializing, running, completed, interrupted] = states();
  return picture('job-states', 360, 330, describe(), [
    frame({ x: 8, y: 8, width: 344, height: 166 }, 'poll again'),
    box({ x: 90, y: 36, width: 180, height: 48 }, ...initializing),
    arrow([
      [180, 84],
      [180, 112],
    ]),
    box({ x: 90, y: 114, width: 180, height: 48 }, ...running),
    frame({ x: 8, y: 222, width: 344, height: 100 }, 'finished'),
    arrow([
      [130, 162],
      [130, 190],
      [95, 190],
      [95, 250],
    ]),
    arrow([
      [230, 162],
      [230, 190],
      [265, 190],
      [265, 250],
    ]),
    box({ x: 20, y: 252, width: 150, height: 58 }, ...completed, 'strong'),
    box({ x: 190, y: 252, width: 150, height: 58 }, ...interrupted, 'strong'),
  ]);
}

type State = readonly [title: string, lines: readonly string[]];

function states(): [State, State, State, State] {
  const [a, b, c, d, ...more] = Object.entries(status()['x-enum-names'] ?? {}).map(([code, name]): State => [
    name,
    [`Status ${code}`],
  ]);
  if (!a || !b || !c || !d || more.length > 0) throw new Error('the picture has a place for four states');
  return [a, b, c, d];
}

function describe(): string {
  const { 'x-enum-names': names = {}, 'x-enum-meanings': meanings = {} } = status();
  const sentences = Object.entries(names).map(([code, name]) => `Status ${code} is ${name}: ${meanings[code]}`);
  return `The states of a job. ${sentences.join(' ')}`;
}

function status(): IntegerSchema {
  const { Data } = operations.QueryDeviceDistributeJob.response.properties;
  return (Data as ObjectSchema).properties['Status'] as IntegerSchema;
}
