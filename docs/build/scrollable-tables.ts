/** A table wider than the screen scrolls by itself, also by keyboard. */
import type { MarkdownRenderer } from 'vitepress';

export function scrollableTables(markdown: MarkdownRenderer): void {
  markdown.renderer.rules['table_open'] = () =>
    '<div class="scrollable" tabindex="0" role="region" aria-label="Table"><table tabindex="-1">\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
}
