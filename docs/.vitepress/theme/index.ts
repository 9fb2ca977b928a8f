/** The default theme, with system fonts, our colours, the playground, and a terminal on the start page. */
import { withBase, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import './style.css';
import './home.css';
import './playground.css';

const terminal = {
  class: 'home-terminal',
  alt: 'A terminal: iot-distribution distributes a fleet of 25,000 devices in three jobs and prints the device that failed',
};

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'home-hero-image': () => h('img', { ...terminal, src: withBase('/terminal.svg') }),
    }),
} satisfies Theme;
