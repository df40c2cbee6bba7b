// Version: what this package calls itself, `0.1.0`.

import { readFileSync } from 'node:fs'

export function version(): string {
  const text = readFileSync(new URL('./package.json', import.meta.url), 'utf8')
  const { version: said } = JSON.parse(text) as { readonly version: string }
  return said
}
