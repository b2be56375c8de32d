import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { keepEnter } from './keep-enter.ts'

/** The indigo, vermilion and green of the desk's pages (`src/pages/style/base.css`), in ten steps each as Mantine wants them. */
const indigo: MantineColorsTuple = [
  '#eef2f8',
  '#dbe3f0',
  '#b4c4df',
  '#8aa3cd',
  '#6786be',
  '#4f73b4',
  '#4269b0',
  '#32589b',
  '#284e8b',
  '#1b3a6b',
]
const vermilion: MantineColorsTuple = [
  '#fcf1ee',
  '#f6dfd9',
  '#eebcb0',
  '#e79783',
  '#e1785d',
  '#de6445',
  '#dd5a39',
  '#c44a2c',
  '#b83a26',
  '#9a321e',
]

const green: MantineColorsTuple = [
  '#edf6f0',
  '#d8ebe0',
  '#b0d6c1',
  '#85c0a0',
  '#61ae84',
  '#4aa271',
  '#3d9c67',
  '#2e8756',
  '#1f734a',
  '#0f5f3b',
]

export const theme = createTheme({
  respectReducedMotion: true,
  colors: { indigo, vermilion, green },
  primaryColor: 'indigo',
  primaryShade: 9,
  defaultRadius: 'sm',
  fontFamily:
    "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic Medium', 'Yu Gothic', Meiryo, system-ui, sans-serif",
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.7', lg: '1.7', xl: '1.7' },
  headings: { fontWeight: '700' },
  components: {
    // Messages stand outside the words of any screen: both languages.
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': '閉じる (close)' } } },
    // Links are known without their colour.
    Anchor: { defaultProps: { underline: 'always' } },
    // What a badge says is read, not shouted.
    Badge: { defaultProps: { tt: 'none' } },
    Text: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { onKeyDown: keepEnter } },
    MultiSelect: { defaultProps: { onKeyDown: keepEnter } },
  },
})
