/**
 * Headings that bring an anchor for GitHub, `### <a id="throttling-user"></a>`, get the same id from VitePress: the site drops the anchor, since
 * an id may be in a page only once.
 */
import type { MarkdownRenderer } from 'vitepress';

export function headingAnchors(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('heading_anchors', ({ tokens }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const heading = tokens[index - 1];
      if (type !== 'inline' || children === null || heading?.type !== 'heading_open') continue;
      const start = children.findIndex(({ content }) => content === `<a id="${heading.attrGet('id')}">`);
      if (start !== -1 && children[start + 1]?.content === '</a>') children.splice(start, 2);
    }
  });
}
