// The API described: as OpenAPI from the schemas that check it, and as a page that a person can read. The
// page loads nothing from anywhere.

import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { generateSpecs } from 'hono-openapi'
import type { Env } from '../http.ts'

const documentation = {
  info: {
    title: 'Luoshi 落实',
    version: '1',
    description:
      'From a plan to its delivery. Every write may carry an `Idempotency-Key` (it is then done once, ' +
      'however often it is sent) and an `If-Match` version (409 with both versions where it has changed).',
  },
  servers: [{ url: '/api' }],
}

type Specs = Awaited<ReturnType<typeof generateSpecs>>

/** `GET /openapi.json` and `GET /docs` for the routes of `api`. */
export function docs(api: Hono<Env>) {
  let specs: Promise<Specs> | null = null
  const described = () => {
    specs ??= generateSpecs(api, { documentation, excludeStaticFile: false })
    return specs
  }
  return new Hono<Env>()
    .get('/openapi.json', async (c) => c.json(await described()))
    .get('/docs', async (c) => c.html(page(await described())))
}

type Operation = {
  readonly summary?: string
  readonly parameters?: readonly { name: string; in: string; schema?: unknown }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { schema?: unknown }>> }
}

function page({ paths = {}, components }: Specs) {
  const schemas = components?.schemas ?? {}
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(
      ([method, operation]) => [path, method, operation as Operation] as const,
    ),
  )
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Luoshi 落实 · API</title>
      <style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        h2 { font-size: 1rem; margin: 2rem 0 0.25rem; font-family: ui-monospace, monospace }
        pre { background: #f4f4f4; padding: 0.75rem; overflow: auto; font-size: 13px }
        @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } pre { background: #222 } }
      </style>
      <h1>Luoshi 落实 · API</h1>
      <p>${documentation.info.description} <a href="openapi.json">OpenAPI</a></p>
      ${operations.map(
        ([path, method, { summary = '', parameters = [], requestBody }]) => html`<section>
          <h2>${method.toUpperCase()} /api${path}</h2>
          <p>${summary}</p>
          ${shown(
            'Parameters',
            parameters.map(({ name, in: place, schema }) => ({ name, in: place, schema })),
            schemas,
          )}
          ${shown('Body', requestBody?.content?.['application/json']?.schema, schemas)}
        </section>`,
      )}
    </html>`
}

/** A schema as it is, with what it refers to put in its place. */
function shown(title: string, schema: unknown, schemas: Readonly<Record<string, unknown>>) {
  if (schema === undefined || (Array.isArray(schema) && schema.length === 0)) return raw('')
  const named = (ref: string) => schemas[ref.split('/').at(-1) ?? '']
  const text = JSON.stringify(
    schema,
    (_, value) => (typeof value?.$ref === 'string' ? named(value.$ref) : value),
    2,
  )
  return html`<details><summary>${title}</summary><pre>${text}</pre></details>`
}
