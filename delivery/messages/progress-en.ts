// The English words of completion, standing, lights and forecasts.

import type { ProgressWords } from './progress-zh-CN.ts'

export const en: ProgressWords = {
  standing: {
    done: 'done',
    ahead: 'ahead',
    'on-pace': 'on pace',
    behind: 'behind',
    other: 'other',
  },
  colour: { green: 'green', yellow: 'yellow', red: 'red', grey: 'no light' },
  preset: {
    yinchuan: 'Yinchuan 2025, major projects',
    sanya: 'Sanya 2022, projects',
    ouhai: 'Ouhai 2020, tasks',
    chengxiang: 'Chengxiang 2016, ahead and behind time',
  },
  ruler: { linear: 'linear time', plan: 'its own plan' },
  unknown: {
    'not-reported': 'the figure of this period was not reported',
    'not-released': 'the figure of this period was not released',
    'not-applicable': 'no figure is asked for in this period',
    'to-be-filled-in': 'the target is still to be filled in',
    'baseline-missing':
      "last year's figure is missing, so nobody can say how far it should be: fill it in",
    paused: 'its clock stands still',
    'nothing-measured': 'it has no target, milestone or due day: add one',
    draft: 'it is not issued yet',
    suspended: 'it is suspended',
    dropped: 'it is dropped',
  },
  consequence: {
    support: 'see that it has what it needs',
    'lead-unit-acts': 'the lead unit takes it in hand',
    'key-supervision': 'put it under key supervision with a timetable',
    'talk-with-project-head': 'summon the head of the project for a talk',
    'talk-by-deputy-mayor':
      'the deputy mayor in charge summons the owner and the head of the department for a talk',
    'talk-by-leader': 'the leader in charge summons them for a talk',
    circular: 'name it in a circular',
  },
  leftOpen: {
    'zero-to-ten-behind':
      'The source does not say what is shown for less than 10 points behind; green is assumed.',
    'ratio-or-points':
      "The source's “within 50 % below schedule” is read as a ratio, not as percentage points.",
    'other-nodes': 'The source has rules for some milestones only; the others follow them.',
    'scope-not-checked':
      'The source is for projects of 10 million yuan a year and more; the district says which.',
    'funds-not-lit': 'The light for funds needs figures of state and region; it is not shown.',
    'made-up-by-cumulative':
      'The source does not say what made up is: a later cumulative figure that reaches what was planned.',
    'no-colours': 'The source has words (ahead, on, behind) and no colours.',
    'how-near-is-on-time': 'The source does not say how near is on time; equal is.',
    'kept-targets':
      'The source says nothing of growth, unemployment, ranks: kept is green, missed yellow, at the end red.',
  },
  forecastNone: {
    'no-figure': 'There is no figure yet, so nothing is forecast.',
    'does-not-accrue': 'The figure does not accumulate, so nothing is forecast.',
    'nothing-yet': 'Nothing has been counted yet, so nothing is forecast.',
  },
  against: ({ reached, planned, ruler, behind, points, ratio }) =>
    `${reached} % reached, ${planned} % asked for by ${ruler}, ${points} points ${behind ? 'behind' : 'ahead'}${ratio === null ? '' : `, ${ratio} % of what was asked for`}`,
  month: (year, month) => `${year}-${month.padStart(2, '0')}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  half: (year, half) => `H${half} ${year}`,
  year: (year) => year,
  amount: (value, unit) => (unit === '%' ? `${value} %` : `${value} ${unit}`),
  join: (parts) => parts.join('; '),
  end: '.',
  aim: (subject, amount) => `${subject} ${amount}`,
  growth: (subject, amount) =>
    amount.startsWith('-')
      ? `${subject} to fall by ${amount.slice(1)}`
      : `${subject} to grow by ${amount}`,
  stretch: (amount) => `stretch ${amount}`,
  reachedBy: (period, amount, provisional) =>
    `${amount} by ${period}${provisional ? ' (provisional)' : ''}`,
  ofBase: (goal, percent) => `${percent} % of the base target of ${goal}`,
  ofStretch: (goal, percent) => `${percent} % of the stretch target of ${goal}`,
  usedOfBase: (goal, percent) => `${percent} % of the cap of ${goal} used`,
  usedOfStretch: (goal, percent) => `${percent} % of the stretch cap of ${goal} used`,
  metBase: (goal, met) => `base target of ${goal} ${met ? 'met' : 'not met'}`,
  metStretch: (goal, met) => `stretch target of ${goal} ${met ? 'met' : 'not met'}`,
  done: (met) => (met ? 'done' : 'not done yet'),
  missing: (period, why) => `${period}: ${why}`,
  reason: (word, why) => `${word}: ${why}`,
  because: {
    closed: 'closed',
    reached: 'the base target is reached',
    kept: 'kept within the target',
    missed: 'the base target is not met',
    'nodes-reached': 'all milestones are reached',
    'nodes-early': 'a milestone was reached early',
    'nodes-on-time': 'the milestones are on time',
  },
  nodeOverdue: (name, due, months) =>
    `“${name}” was due on ${due} and is not reached, in ${months} month${months === 1 ? '' : 's'} in a row`,
  ownDue: 'the commitment',
  rule: {
    'as-planned': () => 'what was asked for is reached',
    'ahead-of-time': () => 'ahead of time',
    'left-open': (bound) =>
      `less than ${bound} points behind, of which the source says nothing; green is assumed`,
    behind: {
      points: (bound) => `behind by no more than ${bound} points`,
      ratio: (bound) => `at least ${bound} % of what was asked for`,
      late: 'behind time',
    },
    'far-behind': {
      points: (bound) => `behind by more than ${bound} points`,
      ratio: (bound) => `less than ${bound} % of what was asked for`,
    },
    'month-missed': () => 'missed in its month',
    'made-up': () => 'missed in its month, made up since',
    'node-on-time': (name) => `“${name}” is on time`,
    'follow-overdue': (name, months) =>
      `“${name}” has not followed ${months} month${months === '1' ? '' : 's'} after the one before it`,
  },
  source: (preset, own) => (own ? ` (${preset}, is silent: the rule is ours)` : ` (${preset})`),
  proposal: (what) => ` Proposed: ${what}.`,
  range: (low, high, years) =>
    `between ${low} and ${high} at the year's end, by the course of ${years}`,
  tested: (held, of) => `tested on ${of} past years, such a range held ${held} results`,
  untested: 'with two years only, the range is not tested',
  base: {
    below: 'the base target lies below the range',
    within: 'the base target lies within the range',
    above: 'the base target lies above the range',
  },
  presentPace: (value) =>
    `At the present pace ${value} at the year's end; with fewer than two past years nobody can say how surely.`,
}
