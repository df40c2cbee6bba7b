// How the pages are built: for Chromium 109 (the last on Windows 7) and Firefox ESR.

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    target: ['chrome109', 'firefox115'],
    // What is small may stay in its page; a data address would need a wider security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7400', '/welcome': 'http://127.0.0.1:7400' } },
})
