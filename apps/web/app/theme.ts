import { Button, createTheme, Menu, Modal, rem, Select } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eef7f5',
  '#dcecea',
  '#b6d9d4',
  '#8dc5be',
  '#6ab4ab',
  '#53a99f',
  '#459f95',
  '#2f7f76',
  '#24695f',
  '#0f544c',
];
const dark: MantineColorsTuple = [
  '#e8efed',
  '#b4c2c0',
  '#8b9a97',
  '#5f6d6a',
  '#3c4846',
  '#2f3a38',
  '#263130',
  '#1c2322',
  '#171d1c',
  '#141918',
];

/** Pine for action, warm grey-green pages; the tests in a browser hold every pair of colours to its contrast. */
export const theme = createTheme({
  colors: { pine, dark },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 8,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  respectReducedMotion: true,
  // Words of the page at 15 px, its title not much above them: the text of a case is what should be large.
  fontSizes: { md: rem(15) },
  headings: {
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.3' },
      h2: { fontSize: rem(20), lineHeight: '1.35' },
      h3: { fontSize: rem(17), lineHeight: '1.4' },
    },
  },
  components: {
    // A small button speaks no louder than the line it stands in.
    Button: Button.extend({
      vars: (_theme, { size }) => ({
        root: size === 'compact-md' ? { '--button-fz': 'var(--mantine-font-size-sm)' } : {},
      }),
    }),
    // Its colour stands in the ground and the border; as text on that ground yellow and red miss their contrast.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' }, label: { color: 'inherit' } } },
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, returnFocus: true } }),
    Modal: Modal.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 0 } },
    }),
    // Inside a dialog a list of its own layer is silent in screen readers (Mantine issue 8626).
    Select: Select.extend({ defaultProps: { comboboxProps: { withinPortal: false } } }),
  },
});

/** What Mantine's own defaults miss: muted text, errors and borders of inputs at their contrast in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f9f8',
    '--mantine-color-dimmed': '#4a5a5d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#5c6a6d',
    '--mantine-color-default-border': '#868e96',
  },
  dark: {
    '--mantine-color-body': '#171d1c',
    '--mantine-color-dimmed': '#b4c2c0',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-placeholder': '#98a8a5',
    '--mantine-color-default-border': '#8b9a97',
  },
});
