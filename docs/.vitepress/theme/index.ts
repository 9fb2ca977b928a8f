/** The default theme, with system fonts, our colours, and the playground. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';
import './playground.css';

export default { extends: DefaultTheme } satisfies Theme;
