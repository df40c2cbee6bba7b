// Settings: what a district sets for itself. Everybody who is signed in may read by which rules they are judged.

import {
  dayOf,
  decideSettings,
  grounds,
  type PresetKey,
  presets,
  proofKindKeys,
  type Settings,
  sayLeftOpen,
  sayPreset,
  sheetSchemes,
  usualSettings,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Env, look, type Services, sameVersion } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { given, unnamed } from '../named.ts'
import { commit, lockOnce, read } from '../store/known.ts'
import { checked, postId, says, words } from './schemas.ts'

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(record) as [Key, ...Key[]])

const ground = keysOf(grounds['zh-CN'])
const days = z.int().min(0).max(60)

/** A day of every year, MM-DD. */
const yearDay = z
  .string()
  .refine((text) => dayOf(`2027-${text}`) !== null, 'a day of the year, MM-DD')
  .meta({ example: '10-31' })

const Change = z
  .strictObject({
    lights: keysOf<PresetKey>(presets),
    sheets: keysOf(sheetSchemes),
    window: z.strictObject({ before: days, after: days }),
    extension: z.strictObject({
      most: z.int().min(0).max(20).nullable(),
      byOffice: z.int().min(0).max(20),
    }),
    adjustment: z.strictObject({ last: yearDay.nullable() }),
    proofs: z.strictObject({
      requirements: z
        .array(
          z.strictObject({
            ...{ ground, source: words(200) },
            groups: z.array(z.array(z.enum(proofKindKeys)).min(1).max(20)).max(10),
          }),
        )
        .max(50),
      exempt: z.array(ground).max(50),
    }),
    warning: days,
    head: postId.nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'one setting at least')

const Act = z.strictObject({ act: z.literal('set'), change: Change, reason: words(2000) })
const Presets = z.object({
  rows: z.array(z.looseObject({ key: z.string(), words: z.string() })),
})
const Kept = z.object({ version: z.int(), state: z.looseObject({}) })

export function settings(services: Services) {
  return new Hono<Env>()
    .get('/settings', says('The settings of the district', Kept), async (c) => {
      const { district } = c.get('signed')
      const which = { district, noun: 'settings', id: district } as const
      const known = await look(c, services, (tx) => read(tx, which))
      return c.json(known ?? { version: 0, state: usualSettings })
    })
    .get(
      '/settings/presets',
      says('The presets of lights, with what their sources leave open', Presets),
      (c) => {
        const language = languageOf(c.req.header('accept-language'))
        const rows = Object.values(presets).map((preset) => ({
          ...{ ...preset, words: sayPreset(preset.key, language) },
          leftOpen: preset.leftOpen.map((what) => ({ what, words: sayLeftOpen(what, language) })),
        }))
        return c.json({ rows })
      },
    )
    .post('/settings/acts', says('Change settings', Kept), checked('json', Act), (c) => {
      const { act: what, reason, ...said } = c.req.valid('json')
      const change = said.change as Partial<Settings>
      return act(c, services, async (acting) => {
        const { tx, author, context } = acting
        const { district } = author
        const which = { district, noun: 'settings', id: district } as const
        const known = await lockOnce(tx, which)
        const now = known ?? { version: 0, state: usualSettings }
        const outcome = decideSettings(now.state, { act: what, change, reason }, context)
        if ('refusal' in outcome) return outcome
        const missing = await unnamed(acting, services.kept, { posts: given(change.head ?? null) })
        if (missing) return missing
        sameVersion(c, now)
        const [after] = commit(tx, author, [{ ...which, known, entries: outcome.entries }])
        return { status: 200, body: after as object }
      })
    })
}
