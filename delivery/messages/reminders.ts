// The words of reminders, ready to be sent or read on the telephone.

import type { Chase } from '../chase.ts'
import type { Day } from '../day.ts'
import type { Matter, MatterKind } from '../matter.ts'
import type { DigestItem, Left } from '../reminder.ts'
import { colours, type Language } from './words.ts'

type Words = {
  readonly day: (day: Day) => string
  readonly title: (matter: Matter) => string
  readonly tasks: Readonly<Record<MatterKind, (day: string, detail: string) => string>>
  readonly left: (left: Left) => string
  readonly opened: string
  readonly copied: string
  readonly circular: string
  readonly sentence: (...parts: readonly string[]) => string
  readonly hello: (count: number) => string
  readonly goodbye: (late: boolean) => string
}

const zhCN: Words = {
  day: (day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  title: ({ number, title }) => (number === null ? `“${title}”` : `第${number}项“${title}”`),
  tasks: {
    due: (day) => `应于${day}完成`,
    milestone: (day, name) => `节点“${name}”应于${day}完成`,
    report: (day, period) => `${period}进展应于${day}前填报`,
    sheet: (day, colour) => `督查${colour}单应于${day}前回复`,
    extension: (day) => `延期申请应于${day}前批复`,
    adjustment: (day, subject) => `“${subject}”目标调整申请应于${day}前批复`,
    instruction: (day) => `批示应于${day}前反馈`,
    inspection: (day) => `督查应于${day}前完成`,
    review: (day) => `复核应于${day}前作出决定`,
  },
  left: ({ left, is }) => {
    if (is === 'today') return '今天到期'
    if (is === 'past') return left === 0 ? '已到期' : `已逾期${-left}个工作日`
    return left === 0 ? '休息日到期，请提前办理' : `还有${left}个工作日`
  },
  opened: '现在可以办理',
  copied: '抄送您知悉',
  circular: '建议提请通报，须经审批后办理',
  sentence: (...parts) => `${parts.join('，')}。`,
  hello: (count) => `您好，这里是督查室。贵单位有${count}项工作需要提醒：`,
  goodbye: (late) =>
    late
      ? '已逾期的请今天报送进展和预计完成时间；未到期而难以按时完成的，请在到期前申请延期。谢谢。'
      : '请按时办理；难以按时完成的，请在到期前申请延期。谢谢。',
}

const en: Words = {
  day: (day) => day,
  title: ({ number, title }) => (number === null ? `“${title}”: ` : `No. ${number} “${title}”: `),
  tasks: {
    due: (day) => `to be completed by ${day}`,
    milestone: (day, name) => `milestone “${name}” to be reached by ${day}`,
    report: (day, period) => `to be reported on for ${period} by ${day}`,
    sheet: (day, colour) => `the ${colour} sheet to be answered by ${day}`,
    extension: (day) => `the extension asked for to be decided by ${day}`,
    adjustment: (day, subject) => `another target for “${subject}” to be decided by ${day}`,
    instruction: (day) => `the instruction to be answered by ${day}`,
    inspection: (day) => `the inspection to be concluded by ${day}`,
    review: (day) => `the review to be decided by ${day}`,
  },
  left: ({ left, is }) => {
    const days = `${Math.abs(left)} working ${Math.abs(left) === 1 ? 'day' : 'days'}`
    if (is === 'today') return 'due today'
    if (is === 'past') return left === 0 ? 'past its day' : `${days} overdue`
    return left === 0 ? 'due on a day of rest, to be done before' : `${days} left`
  },
  opened: 'it can be done from now on',
  copied: 'for your information',
  circular: 'a circular is proposed and needs approval',
  sentence: (...parts) => `${parts.join(', ')}.`,
  hello: (count) =>
    `Good day, this is the supervision office. We call about ${count} ${count === 1 ? 'matter' : 'matters'} of your unit:`,
  goodbye: (late) =>
    late
      ? 'For what is overdue, please report today how far it is and when it will be done; for what cannot be done in time, ask for an extension before the day. Thank you.'
      : 'Please see to it in time; for what cannot be done in time, ask for an extension before the day. Thank you.',
}

function wordsOf(language: Language): Words {
  return language === 'en' ? en : zhCN
}

/** 2026年4月2日. */
export function sayDay(day: Day, language: Language): string {
  return wordsOf(language).day(day)
}

function clauseOf(matter: Matter, language: Language): string {
  const { kind, day, detail } = matter
  const words = wordsOf(language)
  const colour = colours[language][detail as keyof (typeof colours)[Language]]
  const task = words.tasks[kind](words.day(day), (kind === 'sheet' ? colour : detail) ?? '')
  return `${words.title(matter)}${task}`
}

/** One line of a digest. */
export function sayReminder(item: DigestItem, language: Language): string {
  const { matter, step, copied } = item
  const words = wordsOf(language)
  return words.sentence(
    clauseOf(matter, language),
    words.left(item),
    ...(step === 'opens' ? [words.opened] : []),
    ...(step === 'circular' ? [words.circular] : []),
    ...(copied ? [words.copied] : []),
  )
}

/** What to read to a unit on the telephone. */
export function sayChase({ lines }: Chase, language: Language): string {
  const words = wordsOf(language)
  const said = lines.map(
    (line, i) => `${i + 1}. ${words.sentence(clauseOf(line.matter, language), words.left(line))}`,
  )
  const late = lines.some(({ is }) => is === 'past')
  return [words.hello(lines.length), ...said, words.goodbye(late)].join('\n')
}
