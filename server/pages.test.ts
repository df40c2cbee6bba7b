import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { pages } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-pages-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<div id="app"></div>')
writeFileSync(join(folder, 'assets/main-1a2b.js'), 'start()')
writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync('start()'))
writeFileSync(join(folder, '..', 'secret-of-luoshi-pages.txt'), 'secret')
after(() => {
  rmSync(folder, { recursive: true })
  rmSync(join(folder, '..', 'secret-of-luoshi-pages.txt'))
})

suite('pages', () => {
  const app = pages(folder)
  const page = { headers: { accept: 'text/html,*/*' } }

  test('every address of a page is the document, asked for each time', async () => {
    for (const path of ['/', '/overview', '/commitments/0199?tab=history']) {
      const answer = await app.request(path, page)
      assert.equal(answer.status, 200, path)
      assert.match(await answer.text(), /<div id="app">/)
    }
    assert.equal((await app.request('/overview', page)).headers.get('cache-control'), 'no-cache')
  })

  test('what bears its hash in its name is kept for a year, and goes out compressed', async () => {
    const headers = { 'accept-encoding': 'br' }
    const answer = await app.request('/assets/main-1a2b.js', { headers })
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    assert.equal(answer.headers.get('content-encoding'), 'br')
    assert.match(answer.headers.get('content-type') ?? '', /javascript/)
    assert.equal(brotliDecompressSync(await answer.bytes()).toString(), 'start()')
  })

  test('what is no page is not found: assets that are not there, programs, other folders', async () => {
    assert.equal((await app.request('/assets/none.js', page)).status, 404)
    assert.equal((await app.request('/api/none', page)).status, 404)
    assert.equal((await app.request('/overview')).status, 404)
    for (const path of ['/../secret-of-luoshi-pages.txt', '/%2e%2e/secret-of-luoshi-pages.txt']) {
      assert.doesNotMatch(await (await app.request(path, page)).text(), /secret/)
    }
  })
})
