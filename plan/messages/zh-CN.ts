// What a finding says in Chinese: first what is wrong, then what to do.
//
// The source of every message: other languages must say all of it, with the same facts.

import type { Code } from '../finding.ts'

/** Where a lack is said: of one commitment, or once for many in a section or the document. */
type Lack = { readonly count: number; readonly of: number; readonly sections: number }
type Named = { readonly word: string }

export const zhCN = {
  'commitment-without-unit': () =>
    '这一事项没有写责任单位。请写明牵头单位，需要配合的写明配合单位。',
  'section-without-unit': ({ count, of, sections }: Lack) =>
    sections > 0
      ? `全文${of}项事项中有${count}项没有责任单位。请逐项写明，或在每部分末尾写“责任单位：……”。`
      : `这一部分${of}项事项中有${count}项没有责任单位。请逐项写明，或在本部分末尾写“责任单位：……”。`,
  'unit-unknown': ({ unit, count }: { readonly unit: string; readonly count: number }) =>
    `“${unit}”不在本地单位名录中（出现${count}次）。请核对全称，或先把该单位加入名录。`,
  'unit-twice': ({ unit }: { readonly unit: string }) =>
    `“${unit}”在同一事项的责任单位中出现两次。请删去一处；既牵头又配合的，只保留牵头。`,
  'two-leads': ({ units }: { readonly units: readonly string[] }) =>
    `一件事有${units.length}个牵头单位：${units.join('、')}。请只留一个牵头，其余改为配合单位。`,
  'too-many-supports': ({ count }: { readonly count: number }) =>
    `配合单位有${count}个，责任容易落空。请只留确有任务的单位，并写明各自做什么。`,
  'no-deadline': ({ count, of, sections }: Lack) => {
    if (of === 1) return '这一事项没有完成时限。请写明到哪年哪月完成。'
    const where = sections > 0 ? '全文' : '这一部分'
    return `${where}${of}项事项中有${count}项没有完成时限。请逐项写明，或统一写“以上事项均于×月底前完成”。`
  },
  'vague-deadline': ({ word }: Named) =>
    `“${word}”不是时限，到期无法考核。请改成具体日期，如“6月底前”。`,
  'target-without-value': ({ word }: Named) =>
    `“${word}”没有数值，完成与否无法判断。请填上数字；上级尚未下达的，注明下达后补上。`,
  'target-without-unit': ({ text }: { readonly text: string }) =>
    `“${text}”没有计量单位。请写明是家、个、人还是万元。`,
  'target-without-base-year': ({ text }: { readonly text: string }) =>
    `跨年度的“${text}”没有说与哪一年相比。请写明基期，如“比××××年增长”，或写“年均增长”。`,
  'target-without-basis': ({ subject, choices }: Basis) =>
    `“${subject}”有多种统计口径（${choices.join('、')}），口径不同结果相差很大。请写明用哪一种。`,
  'stretch-not-beyond-base': ({
    goal,
    stretch,
  }: {
    readonly goal: string
    readonly stretch: string
  }) => `力争目标${stretch}没有超过预期目标${goal}。请核对两个数，或删去力争目标。`,
  'base-mismatch': (facts: Mismatch) =>
    facts.kind === 'part'
      ? `“其中”的${facts.one}大于总数${facts.other}。请核对两个数及其单位。`
      : `“${facts.subject}”按两处数字推算的基数分别是${facts.one}和${facts.other}，对不上。请核对总量、增幅和口径。`,
  'share-shift': ({ total, part, before, after }: Shift) =>
    `“${total}”与其中的“${part}”增幅相差较大：按此推算，后者占比由${before}%变为${after}%。请核对两个增幅是否笔误。`,
  'promised-twice': ({ subject, one, other }: Twice) =>
    `“${subject}”前后两处说法不同：一处是${one}，另一处是${other}。请统一，或写明两处的区别。`,
  'same-year-comparison': ({ year }: { readonly year: number }) =>
    `这里拿${year}年同${year}年自己比。请把对比的年份改为上一年或实际基期。`,
  'title-year-differs': ({ title, year }: { readonly title: number; readonly year: number }) =>
    `标题写的是${title}年，正文目标却是${year}年的。请核对标题和正文的年份。`,
  'impossible-growth': ({ text }: { readonly text: string }) =>
    `“${text}”不可能实现或不合常理，疑为笔误。请核对数字；把年份错写成百分数的，请改正。`,
  'list-shorter-than-count': ({ named, count, open }: List) =>
    open === 'yes'
      ? `说是${count}个，只列出${named}个。请列全名单，或附名单，否则其余的无法分解到人。`
      : `说是${count}个，实际列出${named}个。请核对个数和名单。`,
  'missing-name-part': ({ word }: Named) => `“${word}”处像是缺了字或名称。请对照原件补全，不要猜。`,
  'unclosed-quote': () => '引号只有一半。请补上另一半，以免名称的起止不清。',
  'washed-word': ({ word, original }: { readonly word: string; readonly original: string }) =>
    `“${word}”疑是“${original}”被同义词替换（洗稿）所致。请对照原件，确认后改回。`,
  'page-mark': () => '页码或分页标记夹在正文中间。已按连续文字理解，请从原件重新导出或删去。',
  'machine-tail': () => '这一段像是网站或软件自动附加的文字，不是公文内容，未作为任务。请删去。',
  'term-out-of-force': ({ term, ended, successor }: Term) =>
    `“${term}”自${ended}年起已不再使用${successor ? `，现为“${successor}”` : ''}。请改用现行名称，并核对职责归属。`,
  'legal-red-line': ({ word, law }: { readonly word: string; readonly law: string }) =>
    `“${word}”触碰${law}的禁止性规定。请删去或改用合法方式，并送司法行政部门审核。`,
  'classified-mark': () => '文件带有密级标志，不得在本系统处理。请立即停止上传，按保密规定处理。',
} satisfies Record<Code, (facts: never) => string>

export type Basis = { readonly subject: string; readonly choices: readonly string[] }
export type Mismatch = {
  /** `part` larger than its whole, or two figures that imply different `bases`. */
  readonly kind: 'part' | 'bases'
  readonly subject: string
  readonly one: string
  readonly other: string
}
export type Shift = {
  readonly total: string
  readonly part: string
  readonly before: string
  readonly after: string
}
export type Twice = { readonly subject: string; readonly one: string; readonly other: string }
export type List = { readonly named: number; readonly count: number; readonly open: 'yes' | 'no' }
export type Term = { readonly term: string; readonly ended: number; readonly successor: string }

export type Messages = typeof zhCN

/** What a finding of this code must know so that it can be said. */
export type FactsOf<C extends Code> =
  Parameters<Messages[C]> extends readonly [infer F] ? F : Readonly<Record<string, never>>
