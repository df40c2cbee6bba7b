// Colours and type of the whole screen. Text keeps a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3): the library's
// fainter greys are darkened.

import { type ThemeConfig, theme } from 'antd'
import type { Scheme } from '../choices.ts'

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

const shared = {
  fontFamily,
  borderRadius: 6,
  // Where nothing is to move, the library waits for the end of no movement.
  motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
}

const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    ...{ colorPrimary: '#1f5fae', colorInfo: '#1f5fae', colorLink: '#1f5fae' },
    ...{ colorSuccess: '#1a7f4b', colorWarning: '#8a5a00', colorError: '#b3261e' },
    colorPrimaryHover: '#2a6cbf',
    ...{ colorTextSecondary: '#4a4f57', colorTextTertiary: '#5c6169' },
    ...{ colorTextQuaternary: '#666b73', colorTextDescription: '#5c6169' },
    colorTextPlaceholder: '#666b73',
    colorTextDisabled: '#6b7078',
  },
}

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    ...{ colorPrimary: '#6ea8ec', colorInfo: '#6ea8ec', colorLink: '#8abaf2' },
    ...{ colorTextLightSolid: '#10151c', colorSuccess: '#58c08c', colorWarning: '#e0b04a' },
    ...{ colorError: '#f2887f', colorBgBase: '#14171c', colorTextSecondary: '#bfc4cc' },
    ...{ colorTextTertiary: '#aab0b9', colorTextQuaternary: '#9aa0aa' },
    ...{ colorTextDescription: '#aab0b9', colorTextPlaceholder: '#9aa0aa' },
    colorTextDisabled: '#8d939c',
  },
}

export function themeOf(scheme: Scheme): ThemeConfig {
  return scheme === 'dark' ? dark : light
}
