import { acts, processes, roles, stages } from './words.ts'
import type { Messages } from './zh-CN.ts'

const act = (key: string) => acts.en[key as keyof typeof acts.en] ?? key

export const en: Messages = {
  'not-allowed': ({ act: what, roles: who, elsewhere }) =>
    elsewhere
      ? `Only the lead unit may ${act(what)}; if the unit is wrong, ask the supervision office to reassign it.`
      : `Your post may not ${act(what)}; ask ${who.map((role) => roles.en[role]).join(' or ')}.`,
  'not-in-this-state': ({ process, act: what }) =>
    `The commitment is ${processes.en[process]}: you cannot ${act(what)} now. Reload and go on from there.`,
  'no-lead-unit': () => 'Name the lead unit first (the first unit named leads).',
  'reason-missing': () => 'Give a reason.',
  'not-under-way': ({ process }) =>
    `The commitment is ${processes.en[process]}; it can be reported on once it is acknowledged.`,
  'window-not-open': ({ opens }) => `Reporting has not opened yet; it opens on ${opens}.`,
  'window-closed': ({ closed }) =>
    `Reporting closed on ${closed}; ask the supervision office to fill it in, naming the source.`,
  'already-reported': ({ period, stage }) =>
    `${period} has already been reported (${stages.en[stage]}); to change it, correct it once it is accepted.`,
  'not-reported': () => 'Nothing has been reported for this period yet.',
  'not-at-this-stage': ({ stage, act: what }) =>
    `The report is ${stages.en[stage]}: you cannot ${act(what)} now. Reload and go on from there.`,
  'unknown-target': () => 'That target is not one of this commitment; reload and fill in again.',
  'register-counts': () =>
    'A register counts this target; nothing is to be typed. Enter the case in the register.',
  'source-missing': () => 'Say where the figure comes from (a telephone call, a paper).',
  'nothing-said': () =>
    'Fill in a figure, tick a milestone or describe the progress: one at least.',
  'month-not-begun': ({ month }) =>
    `${month} has not begun: its light cannot be judged. Choose a month that has.`,
}
