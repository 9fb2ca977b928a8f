/** The operation of a file: by its path, its content, or the recorded request. */
import { basename, resolve } from 'node:path';
import { operations, type Action } from '@iot-distribution/codec';
import { asStruct } from '../json/unknown-value.ts';

/** Long names first, so that a name does not match as the beginning of another. */
const actions = (Object.keys(operations) as Action[]).toSorted((a, b) => b.length - a.length);
const anyAction = actions.join('|');

/** The name of the file first, then its folders from inside to outside, then the folder that is read. */
export function actionInPath(directory: string, file: string): Action | undefined {
  const parts = `${directory === '' ? '' : basename(resolve(directory))}/${file}`.split('/').toReversed();
  for (const part of parts) {
    const action = actions.find((name) => part === name || part.startsWith(name) || part.includes(`.${name}.`));
    if (action !== undefined) return action;
  }
  return undefined;
}

/** The operation that a misspelled name probably means: it differs in case, or has a longer or shorter end. */
export function actionLike(name: string): Action | undefined {
  const given = name.toLowerCase();
  return actions.find((action) => {
    const known = action.toLowerCase();
    return known === given || (given.length > 12 && (known.startsWith(given) || given.startsWith(known)));
  });
}

/** The operation of the root element of an XML body. */
export function actionOfRoot(body: string): Action | undefined {
  return actions.find((action) => new RegExp(`<(?:[\\w.-]+:)?${action}Response[\\s/>]`).test(body));
}

const call = new RegExp(
  `\\bAction(?:=|%3D|["'\\\\]*\\s*[:=]\\s*[["'\\\\]*|["'\\\\]*,\\s*["'\\\\]*(?:value["'\\\\]*\\s*:\\s*["'\\\\]*)?)(?:${anyAction})\\b|\\bx-acs-action\\b[^\\n]{0,40}?(?:${anyAction})\\b|<(?:${anyAction})Response\\b`,
  'i',
);

/** Whether a text contains a call or a response of one of the operations, in any form. */
export function mentionsCall(text: string): boolean {
  return call.test(text);
}

/** Every response of the API has this member. */
export function looksLikeResponse(text: string): boolean {
  return /\bRequestId\b|["'<\\]request_?id\b/i.test(text);
}

/** The `Action` of a query or a form, or the header of the newer signature. */
export function requestedAction(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1).replace(/#.*$/s, '') : '';
  const form = typeof body === 'string' ? formAction(body) : asStruct(body)?.['Action'];
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-acs-action')?.[1];
  for (const action of [new URLSearchParams(query).get('Action'), form, header].flat()) {
    if (typeof action === 'string' && action !== '') return action;
  }
  return undefined;
}

/** A body is a form, or JSON with the parameters as members. */
function formAction(body: string): unknown {
  const inForm = new URLSearchParams(body.trim()).get('Action');
  if (inForm !== null || !body.trimStart().startsWith('{')) return inForm;
  try {
    return asStruct(JSON.parse(body))?.['Action'];
  } catch {
    return undefined;
  }
}
