// placeholder replaced below
import type { Extract } from './document.ts'
import { refuse } from './refusal.ts'
export function readHtml(_bytes: Uint8Array): Extract {
  return refuse({ code: 'unknown-type', name: 'html' })
}
