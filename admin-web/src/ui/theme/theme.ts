import { createTheme, type CSSVariablesResolver } from '@mantine/core'

const font = "'Inter Variable', system-ui, sans-serif"

/**
 * Warm neutrals and one accent. Every pairing used for text reaches 4.5:1 in light and dark; plain objects
 * instead of `Button.extend` keep components that a page does not use out of its bundle.
 */
export const theme = createTheme({
  fontFamily: font,
  headings: {
    fontFamily: font,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  black: '#2a2724',
  primaryColor: 'spruce',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.34,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  shadows: {
    xs: '0 1px 2px rgb(42 39 36 / 0.05)',
    sm: '0 1px 3px rgb(42 39 36 / 0.06), 0 4px 14px rgb(42 39 36 / 0.05)',
    md: '0 2px 6px rgb(42 39 36 / 0.07), 0 12px 32px rgb(42 39 36 / 0.09)',
  },
  colors: {
    spruce: [
      '#edf6f4',
      '#dcebe8',
      '#b6d6d0',
      '#8cc0b7',
      '#68ada2',
      '#4f9f93',
      '#3c8b7f',
      '#2c7166',
      '#1f5c53',
      '#174740',
    ],
    gray: [
      '#faf8f5',
      '#f4f1ec',
      '#e9e5de',
      '#dbd5cc',
      '#c3bcb1',
      '#978f84',
      '#777066',
      '#5f5950',
      '#45403a',
      '#2a2724',
    ],
    dark: [
      '#ece8e1',
      '#d2cdc4',
      '#b4aea4',
      '#9d968b',
      '#46423c',
      '#3b3732',
      '#2b2825',
      '#211f1d',
      '#191816',
      '#121110',
    ],
    red: [
      '#fdf1ee',
      '#fae5e0',
      '#f2c5bb',
      '#f4b8aa',
      '#e58a76',
      '#d56a53',
      '#c24d35',
      '#ab3b26',
      '#92301f',
      '#772517',
    ],
  },
  components: {
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 550 } },
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } },
    Checkbox: { defaultProps: { size: 'md' } },
    Drawer: { defaultProps: { position: 'right', padding: 'lg', overlayProps: { backgroundOpacity: 0.28 } } },
    // Edges of fields reach 3:1 against the surface; an error keeps its own colour.
    Input: {
      vars: (_: unknown, props: { error?: unknown }) => ({
        wrapper: props.error ? {} : { '--input-bd': 'var(--edge)' },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { marginBottom: 4, fontWeight: 550 },
        description: { marginTop: 6, fontSize: '0.8125rem' },
        error: { marginTop: 6, fontSize: '0.8125rem', fontWeight: 500 },
      },
    },
    Modal: {
      defaultProps: { centered: true, padding: 'lg', overlayProps: { backgroundOpacity: 0.28 } },
      styles: { content: { border: '1px solid var(--line)' } },
    },
    NavLink: { defaultProps: { variant: 'light' } },
    NumberInput: { defaultProps: { decimalSeparator: ',', hideControls: true } },
    Radio: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { checkIconPosition: 'right', withAlignedLabels: true } },
    Switch: { defaultProps: { size: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
  },
})

/** Mantine's own greys for secondary text miss 4.5:1; these reach it on every surface that we use. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#2a2724',
    '--mantine-color-dimmed': '#665f56',
    '--mantine-color-placeholder': '#736c62',
    '--mantine-color-error': '#92301f',
    '--mantine-color-default-border': '#cfc8bd',
  },
  dark: {
    '--mantine-color-body': '#211f1d',
    '--mantine-color-text': '#ece8e1',
    '--mantine-color-dimmed': '#b4aea4',
    '--mantine-color-placeholder': '#a39c91',
    '--mantine-color-error': '#f4b8aa',
    '--mantine-color-default-border': '#57524a',
  },
})
