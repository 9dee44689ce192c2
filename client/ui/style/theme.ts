import { Button, Checkbox, createTheme, type MantineColorsTuple, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'

// Shade 6 carries white text (4.5:1 and more), shade 8 is for text on paper, shade 0 is for tints.
const iris: MantineColorsTuple = [
  '#efecff',
  '#e0daff',
  '#c6bdf7',
  '#a89bec',
  '#8a79e0',
  '#705bd5',
  '#5b45c9',
  '#4f3bb5',
  '#45329f',
  '#35267c',
]
const font = "'Lexend Variable', system-ui, sans-serif"

/** How Mantine's parts look. After a change run `node scripts/theme-variables.mjs`. */
export const theme = createTheme({
  fontFamily: font,
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '4px', sm: '8px', md: '10px', lg: '14px', xl: '20px' },
  defaultRadius: 'sm',
  colors: { iris },
  primaryColor: 'iris',
  primaryShade: 6,
  black: '#2c2440',
  white: '#ffffff',
  headings: { fontFamily: font, fontWeight: '600' },
  // One focus ring for everything, in base.css.
  focusRing: 'never',
  components: {
    Button: Button.extend({ classNames: { root: 'btn' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' }, classNames: { root: 'field' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' }, classNames: { root: 'field' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' }, classNames: { root: 'field' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' }, classNames: { root: 'field' } }),
    Checkbox: Checkbox.extend({ classNames: { root: 'tick' } }),
  },
})
