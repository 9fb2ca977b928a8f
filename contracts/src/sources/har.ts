/** HTTP archives, as browsers and proxies write them. */
import { isAction } from '../../recordings.ts';
import { formatOf, type Found } from '../answer.ts';
import { requestedAction } from './requested-action.ts';

interface Entry {
  readonly startedDateTime?: string;
  readonly request?: {
    readonly url?: string;
    readonly headers?: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: {
      readonly text?: string;
      readonly params?: readonly { readonly name: string; readonly value?: string }[];
    };
  };
  readonly response?: {
    readonly status?: number;
    readonly content?: { readonly text?: string; readonly encoding?: string };
  };
}

interface Har {
  readonly log: { readonly entries: readonly Entry[] };
}

export function isHar(value: unknown): value is Har {
  return Array.isArray((value as Har | null)?.log?.entries);
}

export function readHar(file: string, { log }: Har): Found {
  const answers: Found['answers'][number][] = [];
  const ignored: Found['ignored'][number][] = [];
  for (const [index, { request, response, startedDateTime }] of log.entries.entries()) {
    const name = `${file}#${index + 1}`;
    const { text, params = [] } = request?.postData ?? {};
    const form = text ?? Object.fromEntries(params.map((parameter) => [parameter.name, parameter.value ?? '']));
    const headers = Object.fromEntries((request?.headers ?? []).map((header) => [header.name, header.value]));
    const action = requestedAction(request?.url ?? '', form, headers);
    const body = bodyOf(response?.content);
    const format = formatOf(body);
    const date = startedDateTime?.slice(0, 10);
    if (!isAction(action))
      ignored.push({ file: name, why: `calls ${action ?? 'no operation'}, which is no operation of these packages` });
    else if (format === undefined) ignored.push({ file: name, why: 'its body is neither JSON nor XML' });
    else answers.push({ file: name, action, format, body, status: response?.status, provenance: 'recorded', date });
  }
  return { answers, ignored };
}

function bodyOf({ text = '', encoding }: { readonly text?: string; readonly encoding?: string } = {}): string {
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString() : text;
}
