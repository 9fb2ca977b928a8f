/** Puts an SVG of pictures/ into the page itself, so that it follows the colours of the page. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

const pictures = new URL('../pictures/', import.meta.url);

export function inlinePictures(markdown: MarkdownRenderer): void {
  const image = markdown.renderer.rules['image'];
  markdown.renderer.rules['image'] = (tokens, index, ...rest) => {
    const token = tokens[index];
    const source = token?.attrGet('src') ?? '';
    if (!/^(?:\.\.?\/)+pictures\/[\w-]+\.svg$/.test(source)) return image?.(tokens, index, ...rest) ?? '';
    const svg = readFileSync(new URL(basename(source), pictures), 'utf8');
    return `<span class="picture" v-pre>${svg.replaceAll('\n', '')}</span>`;
  };
}
