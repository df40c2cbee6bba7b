// Welcome: the page that a one-time link opens, where its holder chooses a password; and the short address on a sign-in
// slip, where the code that is printed on it is typed first. A form and nothing else: no
// script, nothing from elsewhere. Opening the link does not use it up; choosing does, and signs in.

import { type DistrictId, typedSigns } from '@luoshi/delivery'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { choosePassword } from '../choose-password.ts'
import { entered } from '../entering.ts'
import type { Env, Services } from '../http.ts'
import { languageOf, type Messages, say } from '../messages/index.ts'
import { nameOfLink } from '../store/accounts.ts'
import { inDistrict } from '../store/database.ts'
import { districtNamed } from '../store/districts.ts'

const Path = z.object({ district: z.uuid(), token: z.string().min(16).max(80) })
const Form = z.object({ password: z.string().max(200), again: z.string().max(200) })

type C = Context<Env>
type Link = { readonly district: DistrictId; readonly token: string }

export function welcome(services: Services) {
  return new Hono<Env>()
    .get('/welcome/:slug', (c) => typing(c, null))
    .post('/welcome/:slug', async (c) => {
      const district = await districtNamed(services.database, c.req.param('slug'))
      const { code } = await c.req.parseBody()
      const token = typedSigns(typeof code === 'string' ? code.slice(0, 80) : '')
      const known = district && token !== '' && (await holder(services, { district, token }))
      if (!district || !known) return typing(c, 'deadCode')
      return c.redirect(`/welcome/${district}/${token}`, 303)
    })
    .get('/welcome/:district/:token', async (c) => {
      const link = linkOf(c)
      const name = link && (await holder(services, link))
      return name === null ? dead(c) : form(c, name, null)
    })
    .post('/welcome/:district/:token', async (c) => {
      const link = linkOf(c)
      const name = link && (await holder(services, link))
      if (!link || name === null) return dead(c)
      const { data } = Form.safeParse(await c.req.parseBody())
      if (!data || data.password !== data.again) return form(c, name, 'notTheSame')
      const chosen = await choosePassword(services, { ...link, password: data.password })
      if (chosen === 'deadLink') return dead(c)
      if (chosen === 'weakPassword') return form(c, name, chosen)
      await entered(c, services, { district: link.district, person: chosen.person })
      return services.pages === undefined ? done(c, name) : c.redirect('/', 303)
    })
}

function linkOf(c: C): Link | null {
  const { data } = Path.safeParse(c.req.param())
  return data ? { district: data.district as DistrictId, token: data.token } : null
}

/** The user name that the link is for; null where it is used or over. */
function holder({ database }: Services, { district, token }: Link): Promise<string | null> {
  return inDistrict(database, district, (tx) => nameOfLink(tx, { district, token }))
}

const wordsOf = (c: C) => say(languageOf(c.req.header('accept-language')))

function form(c: C, name: string, problem: 'notTheSame' | 'weakPassword' | null) {
  const words = wordsOf(c)
  const field = (label: string, id: string) => html`<p>
    <label for="${id}">${label}</label>
    <input id="${id}" name="${id}" type="password" autocomplete="new-password" minlength="12" maxlength="200" required />
  </p>`
  const content = html`<p>${words.choosePassword} ${words.weakPassword}</p>
    ${problem && html`<p role="alert"><strong>${words[problem]}</strong></p>`}
    <form method="post">
      <p>
        <label for="user">${words.userName}</label>
        <input id="user" name="user" value="${name}" autocomplete="username" readonly />
      </p>
      ${field(words.password, 'password')} ${field(words.passwordAgain, 'again')}
      <p><button>${words.setPassword}</button></p>
    </form>`
  return page(c, content, problem ? 409 : 200)
}

/** The code of a slip. */
function typing(c: C, problem: 'deadCode' | null) {
  const words = wordsOf(c)
  const content = html`<p>${words.typeCode}</p>
    ${problem && html`<p role="alert"><strong>${words[problem]}</strong></p>`}
    <form method="post">
      <p>
        <label for="code">${words.code}</label>
        <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required />
      </p>
      <p><button>${words.goOn}</button></p>
    </form>`
  return page(c, content, problem ? 409 : 200)
}

function done(c: C, name: string) {
  const words = wordsOf(c)
  return page(c, html`<p>${words.passwordSet(name)} <a href="/api/docs">/api/docs</a></p>`, 200)
}

function dead(c: C) {
  return page(c, html`<p>${wordsOf(c).deadLink}</p>`, 409)
}

type Content = ReturnType<typeof html>

/**
 * Its referrer policy lets the form name where it comes from, so that the guard knows it for ours; nothing
 * else is told of the address, which holds the token.
 */
function page(c: C, content: Content, status: 200 | 409) {
  const words: Messages = wordsOf(c)
  c.header('cache-control', 'no-store')
  c.header('vary', 'accept-language')
  return c.html(
    html`<!doctype html>
      <html lang="${words.lang}">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="same-origin" />
        <title>落实 Luoshi</title>
        <style>
          body { font: 16px/1.6 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem }
          label { display: block }
          input { font: inherit; width: 100%; box-sizing: border-box; padding: 0.4rem }
          button { font: inherit; padding: 0.4rem 1.5rem }
        </style>
        <h1>落实 Luoshi</h1>
        ${content}
      </html>`,
    status,
  )
}
