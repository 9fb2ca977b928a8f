/**
 * Tables for any screen. One of many columns becomes, on a phone, a block a row, in which each cell says what column it is of; any other that
 * is too wide scrolls by itself, also by keyboard.
 */
import type { MarkdownRenderer } from 'vitepress';

/** Columns that a phone has room for. */
const narrow = 2;

export function readableTables(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('readable_tables', ({ tokens }) => {
    let heads: string[] = [];
    let column = 0;
    for (const [index, token] of tokens.entries()) {
      if (tokens[index - 1]?.type === 'td_open') breakNames(token.children ?? [], markdown.utils.escapeHtml);
      if (token.type === 'table_open') heads = [];
      if (token.type === 'th_open') heads.push(textOf(tokens[index + 1]?.children ?? []));
      if (token.type === 'tr_open') column = 0;
      if (token.type === 'td_open') token.attrSet('data-column', heads[column++] ?? '');
      if (token.type === 'thead_close' && heads.length > narrow) openingOf(tokens, index)?.attrSet('class', 'stacks');
      // A table that is laid out as blocks is a table to assistive technology only with a role.
      const role = roles[token.type];
      if (role !== undefined) token.attrSet('role', role);
    }
  });
  markdown.renderer.rules['table_open'] = (tokens, index, _options, _env, renderer) =>
    `<div class="scrollable" tabindex="0" role="region" aria-label="Table"><table tabindex="-1"${renderer.renderAttrs(tokens[index] as never)}>\n`;
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
}

/** The text of a heading without its markup. */
function textOf(tokens: readonly { readonly content: string }[]): string {
  return tokens.map(({ content }) => content).join('');
}

/** A long name breaks where its words meet, `data.source` before `InstanceId`, rather than anywhere. */
function breakNames(tokens: { type: string; content: string }[], escape: (text: string) => string): void {
  for (const token of tokens) {
    if (token.type !== 'code_inline') continue;
    const parts = token.content.split(/(?<=[a-z])(?=[A-Z])|(?<=\w[./])(?=\w)/);
    token.type = 'html_inline';
    token.content = `<code v-pre>${parts.map(escape).join('<wbr>')}</code>`;
  }
}

const roles: Readonly<Record<string, string>> = {
  table_open: 'table',
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
};

function openingOf<Token extends { readonly type: string }>(
  tokens: readonly Token[],
  index: number,
): Token | undefined {
  return tokens.slice(0, index).findLast(({ type }) => type === 'table_open');
}
