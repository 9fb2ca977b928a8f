import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { fleetNames } from './fleet-names.ts';

async function namesOf(text: string, namesColumn?: string) {
  const names = fleetNames(
    '-',
    { ...(namesColumn !== undefined && { namesColumn }) },
    { stdin: Readable.from([text]) },
  );
  const got = [];
  for await (const name of names) got.push(name);
  return got;
}

test('numbers the lines of the file, empty ones included', async () => {
  expect(await namesOf('light1\n\nlight2\r\nlight3')).toEqual([
    { deviceName: 'light1', line: 1 },
    { deviceName: 'light2', line: 3 },
    { deviceName: 'light3', line: 4 },
  ]);
});

test('reads a column of CSV', async () => {
  expect(await namesOf('Key,DeviceName\na,light1\n', 'DeviceName')).toEqual([{ deviceName: 'light1', line: 2 }]);
});

test('yields more names than one job takes', async () => {
  expect(await namesOf(Array.from({ length: 10_001 }, (_, index) => `light${index}`).join('\n'))).toHaveLength(10_001);
});

test('reports lines that are not usable, at the end', async () => {
  await expect(namesOf('# lights\nlight1\nlight2 \n')).rejects.toMatchObject({
    code: 'InvalidNames',
    message: expect.stringMatching(/2 lines to correct: line 1 looks like a comment; line 3 starts or ends/),
  });
});

test('gives up after 100 of them', async () => {
  await expect(namesOf('#\n'.repeat(100_000))).rejects.toMatchObject({
    message: expect.stringContaining('more than 100 lines'),
  });
});

test('reports a file that cannot be read', async () => {
  const names = fleetNames('no-such-file', {}, { stdin: Readable.from([]) });
  await expect(names.next()).rejects.toMatchObject({ code: 'UnreadableFile' });
});
