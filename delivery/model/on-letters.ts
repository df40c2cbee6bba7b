// What paper says to instructions and draws.

import type { Actor } from '../actor.ts'
import type { InstructionAct } from '../instruction.ts'
import type { SpotCheckAct } from '../spot-check.ts'
import { isBlank, type Letter, type Paper, type Verdict } from './paper.ts'
import { mayNot } from './rights.ts'
import { shift, workedFrom } from './wall.ts'

type OnLetter = { readonly paper: Paper; readonly seat: Actor; readonly letter: Letter | null }

const answerDays = { urgent: 5, ordinary: 15, hard: 30 }

export function onLetter(on: OnLetter, said: InstructionAct): Verdict {
  const { seat, letter } = on
  const writer = said.act === 'instruct' ? said.leader : letter?.leader
  const isOthers = seat.role === 'leader' && seat.post !== writer && seat.for !== writer
  switch (said.act) {
    case 'instruct':
      return onText(on, said, { step: letter === null, isOthers })
    case 'instruct-again':
      return onText(on, said, { step: letter?.step === 'up', isOthers })
    case 'answer-instruction':
      return {
        no: {
          'not-allowed': mayNot(seat, 'answer-instruction', letter?.to ?? null),
          'not-at-this-step': letter?.step !== 'asked',
          missing: isBlank(said.statement),
        },
        write: () => Object.assign(letter ?? {}, { step: 'answered' }),
      }
    case 'review-answer': {
      const fails = Object.values(said.answers).includes(false)
      return {
        no: {
          'not-allowed': mayNot(seat, 'review-answer', null),
          'not-at-this-step': letter?.step !== 'answered',
          'reason-missing': (fails || said.back !== null) && isBlank(said.back),
        },
        write: () => Object.assign(letter ?? {}, { step: said.back === null ? 'up' : 'asked' }),
      }
    }
    case 'close-instruction':
      return {
        no: {
          'not-allowed': mayNot(seat, 'instruct', null),
          'other-leader': isOthers,
          'not-at-this-step': letter?.step !== 'up',
        },
        write: () => Object.assign(letter ?? {}, { step: 'done' }),
      }
  }
}

type Texting = Extract<InstructionAct, { act: 'instruct' | 'instruct-again' }>

function onText(
  { paper, seat, letter }: OnLetter,
  said: Texting,
  { step, isOthers }: { readonly step: boolean; readonly isOthers: boolean },
): Verdict {
  const { text, source, urgency, answerBy } = said
  const usual = () => workedFrom(shift(paper.today, answerDays[urgency]), paper.notices)
  return {
    no: {
      'not-allowed': mayNot(seat, 'instruct', null),
      'other-leader': isOthers,
      'not-at-this-step': !step,
      'only-noted': /^(已阅|阅知|传阅)/.test(text),
      missing: isBlank(text) || (seat.role !== 'leader' && isBlank(source)),
      'day-passed': answerBy !== null && answerBy < paper.today,
    },
    write: () => {
      const asked = { step: 'asked', answerBy: answerBy ?? usual() } as const
      if (letter) Object.assign(letter, asked)
      if (said.act !== 'instruct') return
      const { id, leader, to } = said
      paper.letters.set(id, { id, leader, to, ...asked })
    },
  }
}

export function onDraw(paper: Paper, seat: Actor, said: SpotCheckAct): Verdict {
  const items = [...new Set(said.population.map(({ id }) => id))].sort().join(' ')
  const { purpose, size, seed, again } = said
  const most = 'count' in size ? items.split(' ').length : 100
  const wanted = 'count' in size ? size.count : size.percent
  const before = paper.draws.some((one) => one.purpose === purpose && one.items === items)
  return {
    no: {
      'not-allowed': mayNot(seat, 'sample', null),
      missing: isBlank(purpose) || isBlank(seed) || said.population.length === 0,
      'size-impossible': wanted < 1 || wanted > most,
      'drawn-already': before && isBlank(again),
    },
    write: () => paper.draws.push({ purpose, items }),
  }
}
