// The pages: files built from web/, and for every address of a page the one document that draws it.
//
//   app.route('/', pages('/srv/luoshi/web/dist'))

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const year = 'public, max-age=31536000, immutable'

/** Files under /assets/ carry their hash in their name and never change; the document is asked for each time. */
export function pages(folder: string) {
  return new Hono()
    .use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', year)
    })
    .get('*', serveStatic({ root: folder, precompressed: true }))
    .get('*', async (c, next) => {
      const isPage = c.req.header('accept')?.includes('text/html')
      if (!isPage || /^\/(?:api|assets)\//.test(c.req.path)) return next()
      return c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, {
        'cache-control': 'no-cache',
      })
    })
}
