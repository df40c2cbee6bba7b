import { acts, colours, processes, roles, stages } from './words.ts'
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
  'purpose-missing': () => 'Say what this piece of evidence shows.',
  'made-in-future': ({ day }) => `The evidence is dated ${day}, after today; check the day.`,
  'nothing-said': () =>
    'Fill in a figure, tick a milestone or describe the progress: one at least.',
  'progress-missing': () => 'Say how far it has come.',
  'no-due-day': () =>
    'The commitment has no due day, so there is nothing to do; if it should have one, ask the supervision office.',
  'clock-stopped': ({ from }) =>
    `The clock has stood still since ${from}; restart it first, then go on.`,
  'clock-running': () => 'The clock is running already; reload and go on from there.',
  'day-to-come': ({ today }) => `The day must not lie after today (${today}); enter another.`,
  'pause-after-due': ({ due }) =>
    `The due day (${due}) had passed by then: the clock cannot stop any more. Treat it as overdue, or ask for an extension once a leader lets the late request through.`,
  'pause-overlaps': ({ until }) => `The last pause lasted until ${until}; enter a later day.`,
  'pause-ends-early': ({ from }) => `The pause began on ${from}; it cannot end before that day.`,
  'extension-open': ({ asked }) =>
    `The extension asked for on ${asked} has not been decided yet; wait for the decision.`,
  'no-extension-asked': () => 'No extension waits for a decision; reload and go on from there.',
  'day-not-later': ({ than }) => `Enter a day after ${than}.`,
  'extension-late': ({ due }) =>
    `The due day (${due}) has passed: it is too late to ask. With good reason, have the leader in charge let a late request through; it stays recorded as late.`,
  'not-yet-late': ({ due }) =>
    `The due day (${due}) has not passed: the unit may ask for an extension as it is.`,
  'extensions-used-up': ({ most }) =>
    `All extensions (${most}) are used up; finish the matter, or put it to the leader in charge.`,
  'leader-decides': ({ granted }) =>
    `Extensions granted so far: ${granted}. Pass this one to the leader in charge.`,
  'adjustment-open': ({ asked }) =>
    `The change asked for on ${asked} has not been decided yet; wait for the decision.`,
  'no-adjustment-asked': () =>
    'No change of this target waits for a decision; reload and go on from there.',
  'adjustments-closed': ({ last }) =>
    `Changes of targets could be asked for until ${last}; keep to the target and say in the report what stood in the way.`,
  'value-missing': () => 'Enter the base target as it shall be.',
  'value-unchanged': () => 'That is the target as it is; enter another.',
  'stretch-below-base': () => 'The stretch target must not ask less than the base; enter another.',
  'sheet-open': ({ colour, answerBy }) =>
    `A ${colours.en[colour]} sheet is to be answered by ${answerBy} (one matter, one sheet); wait for it, or send a higher one.`,
  'rule-does-not-apply': () =>
    'The rule does not apply to the commitment now; reload, and follow what is proposed or choose another ground.',
  'colour-too-high': ({ highest }) =>
    `On this ground a sheet may be ${colours.en[highest]} at the highest; send that, or choose another ground.`,
  'no-sheet': () => 'No sheet waits for an answer; reload and go on from there.',
  'answer-missing': () => 'Write the answer.',
  'document-missing': () => 'Name the document that orders it (title or number).',
  'no-holidays': ({ year }) =>
    year === 0
      ? 'The file names no day; check it and import it again.'
      : `${year} has no holidays yet; add them.`,
  'day-outside-year': ({ day, year }) =>
    `${day} is not of the holidays of ${year}; check it and enter another.`,
  'not-a-weekend': ({ day }) => `${day} is no weekend day, it is worked anyway; leave it out.`,
  'holiday-and-made-up': ({ day }) => `${day} is both off and worked; keep one of the two.`,
  'already-there': () => 'That unit, post or person is there already; reload to see it.',
  'name-missing': () => 'Give a name.',
  'name-taken': ({ name }) => `A unit named “${name}” is there already; choose another name.`,
  'unknown-unit': () => 'There is no such unit; reload and choose again.',
  'unknown-post': () => 'There is no such post; reload and choose again.',
  'unknown-person': () => 'There is no such person; enter the person first.',
  'unit-closed': ({ on }) =>
    `The unit was closed on ${on}; choose the one that took over its duties.`,
  'post-closed': ({ on }) => `The post was closed on ${on}; choose another.`,
  'not-a-group': () => 'Only a group of units, such as all towns, has members; choose a group.',
  'members-missing': () => 'A group has one member at least; add it.',
  'group-in-group': () => 'A group has no groups for members; name the units one by one.',
  'group-has-no-posts': () => 'A group has no posts; set them up in its members.',
  'past-stays': ({ today }) =>
    `What is past is not changed; enter today (${today}) or a later day.`,
  'held-then': ({ from }) =>
    `Somebody has held the post since ${from}; an appointment begins today or later.`,
  'post-vacant': () => 'Nobody holds the post; appoint somebody first.',
  'no-delegation': () => 'Nobody stands in on that post then; reload to see it.',
  'holds-it-already': () => 'That person holds the post then; choose another person or day.',
  'delegated-then': ({ from, to }) =>
    `Somebody stands in from ${from} to ${to}; end that first, or enter other days.`,
  'ends-before-it-begins': ({ from }) => `It begins on ${from}; enter a later day.`,
  'duties-apart': ({ role, other }) =>
    `One person cannot be ${roles.en[role]} and ${roles.en[other]} (three separate duties); choose another.`,
  'month-not-begun': ({ month }) =>
    `${month} has not begun: its light cannot be judged. Choose a month that has.`,
}
