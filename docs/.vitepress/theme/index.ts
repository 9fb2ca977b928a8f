/** The default theme, with system fonts, our colours, the playground, and a terminal on the start page. */
import { withBase, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import './style.css';
import './home.css';
import './playground.css';

const terminal = {
  class: 'home-terminal',
  alt: 'A terminal: the progress of a fleet of 25,000 devices on the emulator, with a bar and the running jobs, and the summary at its end',
};

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'home-hero-image': () => h('img', { ...terminal, src: withBase('/terminal.svg') }),
    }),
} satisfies Theme;
