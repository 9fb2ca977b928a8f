/**
 * The text for people in a file: comments, strings of several words, Markdown without code. It has the length and
 * the lines of the file, so that a position in it is a position in the file.
 */
import { parseSync, Visitor } from 'oxc-parser';

/** Replaces a character that is not prose. No pattern of the glossary matches across it. */
const nothing = '\0';

/** Replaces characters by others and keeps line breaks, so that positions stay. */
function blot(text: string, by: string): string {
  return text.replaceAll(/[^\n]/g, by);
}

/** Code in backticks and URLs count as one unreadable word. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/(`+)[^`\n][^`]*?\1/g, (code) => blot(code, '`'))
    .replaceAll(/\{@link [^}]*\}/g, (link) => blot(link, '`'))
    .replaceAll(/\]\([^)\s]*\)/g, (target) => blot(target, nothing))
    .replaceAll(/\bhttps?:\/\/[^\s)>'"`]+/g, (url) => blot(url, '`'));
}

function ofScript(path: string, source: string): string {
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const kept = Array.from(blot(source, nothing));
  const keep = (start: number, text: string) => {
    for (let at = 0; at < text.length; at += 1) kept[start + at] = text[at] ?? nothing;
  };
  // A string of one word is a name or a value. A regular expression of several words expects a message.
  const keepWords = (start: number, text: string) => {
    if (/[a-z] [a-z]/i.test(text)) keep(start, withoutCode(text));
  };
  new Visitor({
    Literal({ start, end }) {
      if (/["'/]/.test(source[start] ?? '')) keepWords(start, source.slice(start, end));
    },
    TemplateElement({ start, end }) {
      keepWords(start, source.slice(start, end));
    },
    JSXText({ start, end }) {
      keep(start, source.slice(start, end));
    },
  }).visit(program);
  for (const { start, end } of comments) {
    const text = source
      .slice(start, end)
      .replaceAll(/^[ \t]*(?:\/\*+|\*+\/|\*+|\/\/+)/gm, (leader) => blot(leader, ' '));
    keep(start, withoutCode(text));
  }
  const text = kept.join('');
  // Consecutive line comments are one text.
  return text.replaceAll(/\n\0+(?= )/g, (indent) => `\n${' '.repeat(indent.length - 1)}`);
}

function ofMarkdown(source: string): string {
  const withoutFences = source.replaceAll(/^( *)(```+|~~~+)[^\n]*\n[\s\S]*?^\1\2 *$/gm, (fence) =>
    fence
      .split('\n')
      .map((line) => {
        const comment = /(?:^|\s)(?:\/\/|#|\/?\*+) (?=.*[a-z] [a-z])/.exec(line);
        const start = comment === null ? line.length : comment.index + comment[0].length;
        return blot(line.slice(0, start), nothing) + line.slice(start);
      })
      .join('\n'),
  );
  return withoutCode(withoutFences.replaceAll(/<[a-z/!][^>]*>/gi, (tag) => blot(tag, nothing)));
}

/** A component: the template without its tags, and the script as a script. */
function ofComponent(source: string): string {
  const template = source.replaceAll(
    /<script[^>]*>[\s\S]*?<\/script>|<style[^>]*>[\s\S]*?<\/style>|<[a-z/!][^>]*>|\{\{[\s\S]*?\}\}/g,
    (part) => blot(part, nothing),
  );
  const script = /(<script[^>]*>)([\s\S]*?)<\/script>/.exec(source);
  const [, tag = '', body = ''] = script ?? [];
  const start = (script?.index ?? 0) + tag.length;
  return template.slice(0, start) + ofScript('component.ts', body) + template.slice(start + body.length);
}

/** Workflows, shell scripts, lists and configuration are read as a whole. */
export function proseOf(path: string, source: string): string {
  if (/\.(?:[cm]?[jt]s)$/.test(path)) return ofScript(path, source);
  if (path.endsWith('.md')) return ofMarkdown(source);
  if (path.endsWith('.vue')) return ofComponent(source);
  return withoutCode(source);
}
