// What commitments lack: a responsible unit, a deadline.
//
// Said of one commitment where others have it, once on the section where most of its commitments
// lack it, once on the document where most sections do: nobody reads the same sentence eighty times.

import type { Finding } from '../finding.ts'
import { groupBy } from '../group.ts'
import type { Commitment } from '../plan.ts'
import type { Span } from '../source.ts'
import { found, type Rule, type Subject } from './rule.ts'

type Lack = { readonly count: number; readonly of: number; readonly sections: number }
type Say = (span: Span, lack: Lack) => Finding

export const withoutUnit: Rule = (subject) =>
  lacking(subject, {
    lacks: ({ units }) => units.lead.length === 0 && units.support.length === 0,
    say: (span, facts) =>
      facts.of === 1
        ? found('commitment-without-unit', { severity: 'warning', span, facts: {} })
        : found('section-without-unit', { severity: 'warning', span, facts }),
  })

/** A day that no year makes a date: 6月底前, in a document of which nobody knows the year. */
const namesDay =
  /\d{1,2}月(?:底|末|份|\d{1,2}日)?(?:之?前|以前)|[上下]半年|季度|年内|年底|长期坚持|常态/

/** Policies are in force until they are changed: 措施 are not asked for dates. */
export const noDeadline: Rule = (subject) =>
  subject.outline.kind === 'measures'
    ? []
    : lacking(subject, {
        lacks: ({ due, quantities, pledges, text }) =>
          due === null &&
          ![...quantities, ...pledges].some((target) => target.due !== null) &&
          !namesDay.test(text),
        say: (span, facts) => found('no-deadline', { severity: 'warning', span, facts }),
      })

type Question = { readonly lacks: (commitment: Commitment) => boolean; readonly say: Say }

function lacking({ plan }: Subject, { lacks, say }: Question): readonly Finding[] {
  const all = plan.commitments.filter((one, i, { [i + 1]: next }) => !leadsIn(one, next))
  const without = new Set(all.filter(lacks))
  const groups = [...groupBy(all, ({ section }) => section)].map(([section, members]) => ({
    section,
    members,
    missing: members.filter((member) => without.has(member)),
  }))
  const mostly = groups.filter(({ members, missing }) => missing.length * 2 > members.length)
  if (groups.length > 1 && mostly.length * 2 > groups.length) {
    const lack = { count: without.size, of: all.length, sections: mostly.length }
    return [say(extentOf(all), lack)]
  }
  return groups.flatMap((group) => {
    const { members, missing } = group
    if (missing.length < 2 || !mostly.includes(group)) return missing.map((one) => sayOne(say, one))
    const lack = { count: missing.length, of: members.length, sections: 0 }
    const section = plan.sections.find(({ id }) => id === group.section)
    return [say(section?.span ?? extentOf(members), lack)]
  })
}

/** Words before numbered items, which say what the items do. */
function leadsIn(one: Commitment, next: Commitment | undefined): boolean {
  return (
    one.number === null &&
    typeof next?.number === 'string' &&
    [one.quantities, one.pledges, one.projects, one.units.lead].every(({ length }) => length === 0)
  )
}

function sayOne(say: Say, { span }: Commitment): Finding {
  return say(span, { count: 1, of: 1, sections: 0 })
}

function extentOf(commitments: readonly Commitment[]): Span {
  const spans = commitments.map(({ span }) => span)
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}
