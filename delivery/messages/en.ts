// Refusals in English; zh-CN.ts is the source.

import {
  acts,
  bodies,
  closingCheckWords,
  colours,
  grounds,
  needs,
  processes,
  proofKinds,
  roles,
  stages,
  steps,
} from './words.ts'
import type { Messages } from './zh-CN.ts'

const act = (key: string) => acts.en[key as keyof typeof acts.en] ?? key

const answering = {
  lead: 'the lead unit',
  involved: 'the lead unit, supporting units and leaders in charge',
}

const unsettled = {
  'not-delivered': 'has not received its conclusion',
  'objection-open': 'waits for the decision on its objection',
  'not-rectified': 'has something to put right that is not checked',
  'may-object': 'may still object',
}

export const en: Messages = {
  'not-allowed': ({ act: what, roles: who, elsewhere }) =>
    elsewhere
      ? `Only ${answering[elsewhere]} may ${act(what)}; if a unit is wrong, ask the supervision office to reassign it.`
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
  'nothing-to-endorse': ({ period }) =>
    `No report of ${period} waits to be endorsed, so that no sheet is needed; report first, or see whether it is endorsed already.`,
  'paper-differs': () =>
    'The code on the sheet is not that of what is reported now: something was changed after it was printed, or the code was mistyped. Where something was changed, print it again and have it signed.',
  'not-at-this-stage': ({ stage, act: what }) =>
    `The report is ${stages.en[stage]}: you cannot ${act(what)} now. Reload and go on from there.`,
  'unknown-target': () => 'That target is not one of this commitment; reload and fill in again.',
  'period-not-over': ({ period }) =>
    `${period} is not over; bring forward months that have passed, the unit reports the running one.`,
  'of-a-past-year': ({ period }) =>
    `${period} is of a past year: import it as past years. Only this year is brought forward.`,
  'figure-there': ({ period }) =>
    `There is a figure for ${period} already, and what is brought forward does not replace it; correct the report instead.`,
  'not-a-past-year': ({ period, year }) =>
    `${period} is of no past year; enter figures of the years before ${year}. This year's are reported, or brought forward.`,
  'no-past-years': () =>
    'No past year is known in full (cumulative figures of its months); import past years first, or plan linearly or in steps.',
  'no-dated-milestones': () =>
    'No milestone has a day, so that nothing can be planned by them; give them days first.',
  'shares-disordered': ({ month }) =>
    `The share of month ${month} is less than the month before or over 100 %; shares are per cent from January on.`,
  'register-counts': () =>
    'A register counts this target; nothing is to be typed. Enter the case in the register.',
  'source-missing': () => 'Say where the figure comes from (a telephone call, a paper).',
  'explain-first': ({ doubts }) =>
    `Figures that look like a slip: ${doubts.length}. Correct them, or say why they are right and submit.`,
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
  'nobody-without-password': () =>
    'Nobody needs a slip: whoever holds a post has a password, or is not entered yet. For a forgotten password make a link.',
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
  missing: ({ what }) => `Fill in ${needs.en[what]}.`,
  'same-person': ({ did, act: what }) =>
    `Whoever did “${act(did)}” may not also do “${act(what)}”; let somebody else do it.`,
  'not-at-this-step': ({ step, act: what }) =>
    `It is ${steps.en[step]}: you cannot ${act(what)} now. Reload and go on from there.`,
  'proof-missing': ({ ground, of }) =>
    `To close ${grounds.en[ground]}, attach ${of.map((one) => proofKinds.en[one]).join(' or ')}; then ask again.`,
  'document-number-missing': () =>
    'Give the number of the document as it was issued, such as ×政〔2026〕5号.',
  'report-under-way': ({ period, stage }) =>
    `The report for ${period} is ${stages.en[stage]}; ask for closing once it is accepted, or explain why now.`,
  'shortfall-unexplained': ({ targets, milestones }) =>
    `Not reached or not known: ${targets.length} targets, ${milestones.length} milestones. Explain each, then ask again.`,
  'checks-unanswered': ({ checks }) =>
    `Answer all six checks; still open: ${checks.map((one) => closingCheckWords.en[one]).join('; ')}.`,
  'plan-exists': ({ title }) =>
    `“${title}” has been imported already; if the document was revised, compare the versions by a revision.`,
  'same-document': () =>
    'The plan follows this very document already; choose the document as it was revised.',
  'revision-open': () =>
    'Another revision of this plan is still being decided on; apply or withdraw it first.',
  'unknown-item': () => 'The revision has no such item to decide on; reload.',
  undecided: ({ items }) =>
    `Not decided yet, or no longer as it was when it was decided: ${items.length} changes. Decide each, then apply.`,
  'carried-into': ({ numbers }) =>
    `Carried over from last year, and lost with the draft: ${numbers.join(', ')}. Keep the draft and bring in the right document by a revision.`,
  'nothing-to-undo': () =>
    'There is nothing of yours to undo; what others did is for them to undo.',
  'changed-since': ({ numbers }) =>
    numbers.length > 0
      ? `Changed since, so it cannot be undone: ${numbers.join(', ')}. Edit it instead.`
      : 'It has changed since and cannot be undone; change it instead.',
  'number-taken': ({ number }) => `Number ${number} is taken; choose another.`,
  'nothing-to-issue': () => 'The plan has no commitment to issue; add one first.',
  'units-missing': ({ numbers }) =>
    `No lead unit: ${numbers.join(', ')}. Name one, or say why it is issued without.`,
  'unknown-commitment': () => 'That commitment can no longer be worked on here; reload.',
  'year-not-over': ({ from }) =>
    `Reporting for December is not over; the year can be closed from ${from}.`,
  unfinished: ({ numbers }) =>
    `Not finished: ${numbers.join(', ')}. Carry each over to next year's plan, or say why it ends here.`,
  'no-plan-to-carry-to': ({ year }) =>
    `There is no draft plan for ${year} to carry over to; import the plan for ${year} first.`,
  'too-few-parts': () => 'A split or a merger is of two commitments at least.',
  'part-lost': ({ subjects }) =>
    `In none of the commitments: ${subjects.join('; ')}. Put each into one, then save.`,
  'part-twice': ({ subjects }) =>
    `In two of the commitments: ${subjects.join('; ')}. Keep each in one only.`,
  'only-noted': () =>
    'What is only noted (阅知, 阅研) is not followed up; write what is to be done and reported.',
  'other-leader': () =>
    'You act on your own instructions only, or those of the post you stand in for.',
  'day-passed': ({ day }) => `${day} is too early; choose a later day.`,
  'not-yet-come': ({ day }) => `${day} is still to come; give the day on which it happened.`,
  'days-reversed': () => 'The first day lies after the last; correct one of them.',
  'not-appointed': () =>
    'A department inspects only where the government appointed it (Order 733, art. 8); give the document.',
  'not-inspected': () =>
    'That unit is not inspected here; check the unit, or change the programme first.',
  'same-programme': () =>
    'Scope, objects and content change only with a new authority (Order 733, art. 15); give its number.',
  'inspected-already': ({ title }) =>
    `“${title}” is inspecting the same matter, which may not be done twice (Order 733, art. 15); join it, or wait for its conclusion.`,
  'already-delivered': ({ on }) => `The conclusion was delivered on ${on}; nothing is left to do.`,
  'inspection-unsettled': ({ why, units }) =>
    `Units of which each ${unsettled[why]}: ${units.length}. Settle that first.`,
  'not-delivered': () =>
    'The conclusion has not been delivered to your unit; wait for it, and you may object within 30 days of its delivery.',
  'objection-late': ({ last }) =>
    `The time to object ended on ${last} (Order 733, art. 17); write to the supervision office if there are new facts.`,
  'already-objected': ({ on }) => `Your unit objected on ${on}; wait for the decision.`,
  'no-objection': () => 'That unit has no objection to be decided; reload.',
  'no-rectification': () =>
    'Nothing is to be done about that point now; reload and go on from there.',
  'head-only': () =>
    'This needs the approval of the government or its head (Order 733, art. 21); submit it to the head.',
  'head-unknown': () =>
    "The post of the government's head is not set; name it in the settings, then submit this.",
  'objection-undecided': () =>
    "The unit's objection has not been decided; propose this after the decision.",
  'no-such-proposal': () => 'That proposal cannot be handled so now; reload and go on from there.',
  'size-impossible': ({ of }) =>
    `The list has ${of} items; draw 1 to ${of} of them, or 1 to 100 per cent.`,
  'drawn-already': ({ on }) =>
    `This was drawn for the same purpose from the same list on ${on}; to draw again, say why.`,
  'own-case': () => 'This concerns yourself; somebody else has to handle it.',
  'may-still-state': ({ until }) =>
    `A statement may be made until ${until}; propose after it, or after that day.`,
  'not-its-power': ({ bodies: able }) =>
    `That body has no power to decide this; hand it over to ${able.map((one) => bodies.en[one]).join(' or ')}.`,
}
