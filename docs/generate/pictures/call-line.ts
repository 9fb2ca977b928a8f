/** The policies around an attempt, in the order of the client. */
import { readFileSync } from 'node:fs';
import { arrow, box, frame, picture } from './shapes.ts';

const source = new URL('../../../packages/client/src/call/send.ts', import.meta.url);

/** What each policy does, in a few words. */
const policies: Readonly<Record<string, string>> = {
  callDeadline: 'time limit of the whole call',
  reconcile: 'look up a job after a lost response',
  retry: 'retry transient failures',
  correctClockSkew: "correct the clock by the service's",
  renewKey: 'obtain the key, a new one when it expired',
  withinQuota: 'wait for a turn of the quota',
  attemptDeadline: 'time limit of one attempt',
  reportAttempts: 'report to onEvent',
};

const attempt = ['encode and flatten', 'sign: new nonce, new time', 'transport', 'decode', 'classify'];

export function callLine(): string {
  const line = policiesInOrder();
  const top = 70;
  const step = 50;
  const end = top + line.length * step;
  const shapes = [
    box({ x: 30, y: 14, width: 300, height: 40 }, 'check input', [], 'strong'),
    ...line.flatMap((name, index) => {
      const y = top + index * step;
      return [
        arrow([
          [180, y - 16],
          [180, y - 3],
        ]),
        box({ x: 30, y, width: 300, height: 34 }, '', [policies[name] ?? name]),
      ];
    }),
    arrow([
      [180, end - 16],
      [180, end + 5],
    ]),
    frame({ x: 14, y: end + 8, width: 332, height: 26 + attempt.length * 30 }, 'one attempt'),
    ...attempt.map((name, index) => box({ x: 60, y: end + 34 + index * 30, width: 240, height: 24 }, name)),
  ];
  const description = `The steps of a call. First the input is checked. The policies around each attempt are, outermost first: ${line
    .map((name) => policies[name])
    .join('; ')}. An attempt is: ${attempt.join(', ')}.`;
  return picture('call-line', 360, end + 46 + attempt.length * 30, description, shapes);
}

/**
 * The client has them in one array, with a deadline at both ends. Add a new policy to `policies` before the picture can show it.
 */
function policiesInOrder(): string[] {
  const code = readFileSync(source, 'utf8');
  const [, list = ''] = /const policies[^=]*= \[([\s\S]*?)\n {2}\];/.exec(code) ?? [];
  const [outermost = '', innermost = ''] = [/return (\w+)\(/, /const once = (\w+)\(/].map((end) => end.exec(code)?.[1]);
  const names = [outermost, ...Array.from(list.matchAll(/(\w+)\(/g), ([, name = '']) => name), innermost];
  const unknown = names.filter((name) => policies[name] === undefined);
  if (unknown.length > 0) {
    throw new Error(
      `packages/client/src/call/send.ts has policies without a text in the picture: ${unknown.join(', ')}`,
    );
  }
  return names;
}
