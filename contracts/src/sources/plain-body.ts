/** A body alone in its file. Which operation it answers is told by its root element, its name, or its folder. */
import { basename, resolve } from 'node:path';
import { operations, type Action } from '@iot-distribution/codec';
import { formatOf, type Found } from '../answer.ts';

/** @param directory whose own name may be that of the operation */
export function readPlainBody(directory: string, file: string, body: string): Found {
  const format = formatOf(body);
  if (format === undefined) return { answers: [], ignored: [{ file, why: 'is neither JSON nor XML' }] };
  const action =
    (format === 'xml' ? rootAction(body) : undefined) ?? namedAction(`${basename(resolve(directory))}/${file}`);
  const gateway = format === 'xml' ? /<Error[\s>]/.test(body) : /"Code"\s*:/.test(body) && !/"Success"\s*:/.test(body);
  if (action === undefined && !gateway) {
    // Something with an id of a request is an answer, and to leave it out would hide it.
    const broken = /RequestId/.test(body) ? ({ broken: true } as const) : {};
    return {
      answers: [],
      ignored: [{ file, why: 'neither its root nor its path names an operation of these packages', ...broken }],
    };
  }
  return { answers: [{ file, action, format, body }], ignored: [] };
}

function rootAction(body: string): Action | undefined {
  return actions.find((action) => body.includes(`<${action}Response>`) || body.includes(`<${action}Response `));
}

/** The name of the file first, then its folders from the inside. Long names first: none is the beginning of another today. */
function namedAction(file: string): Action | undefined {
  for (const part of file.split('/').toReversed()) {
    const action = actions.find((name) => part === name || part.startsWith(name) || part.includes(`.${name}.`));
    if (action !== undefined) return action;
  }
  return undefined;
}

const actions = (Object.keys(operations) as Action[]).toSorted((a, b) => b.length - a.length);
