// Says a completion, a standing, a light and a forecast, from the facts that made them.
//
//   sayLight(light, 'zh-CN')
//   绿灯：完成65.2%，线性时序应达33.33%，快31.87个百分点，为应达的195.6%，快序时（城厢区2016年序时规则）。

import type { Completion, Rate } from '../completion.ts'
import { type Decimal, rounded, shown, signOf } from '../figure.ts'
import type { Forecast } from '../forecast.ts'
import type { Explained, Light } from '../light.ts'
import type { LeftOpen, LightColour, PresetKey, RulerKey } from '../lights/preset.ts'
import type { Period } from '../period.ts'
import type { NodeReading, TargetReading } from '../reading.ts'
import type { Standing, Verdict } from '../standing.ts'
import type { Target } from '../target.ts'
import { en } from './progress-en.ts'
import { type ProgressWords, zhCN } from './progress-zh-CN.ts'
import type { Language } from './words.ts'

const wordsIn: Readonly<Record<Language, ProgressWords>> = { 'zh-CN': zhCN, en }

/** What was reached, of base and of stretch, or why nothing can be said. */
export function sayCompletion(
  { figure, gauge, base, stretch }: Completion,
  target: Target,
  language: Language,
): string {
  const words = wordsIn[language]
  const period = periodIn(figure.period, words)
  if ('missing' in figure) return words.missing(period, words.unknown[figure.missing]) + words.end
  const amount = amountIn(target, words)
  const parts = [words.reachedBy(period, amount(figure.value), figure.standing === 'provisional')]
  const rate = (one: Rate, of: 'Base' | 'Stretch'): string => {
    if (gauge === 'done') return words.done(one.met)
    if (gauge === 'kept' || one.percent === null)
      return words[`met${of}`](amount(one.goal), one.met)
    const say = gauge === 'cap' ? words[`usedOf${of}`] : words[`of${of}`]
    return say(amount(one.goal), rounded(one.percent))
  }
  if (base) parts.push('missing' in base ? words.unknown[base.missing] : rate(base, 'Base'))
  if (stretch) parts.push(rate(stretch, 'Stretch'))
  return words.join(parts) + words.end
}

/** What is to be reached: 新增规上企业20家，力争25家. */
export function sayTarget(target: Target, language: Language): string {
  const { subject, measure, base, stretch, better } = target
  if (measure === 'binary' || measure === 'relative') return subject
  const words = wordsIn[language]
  const amount = amountIn(target, words)
  const isFall = measure === 'growth' && base?.startsWith('-')
  const bound = better === 'lower' && measure !== 'rank' && !isFall ? '≤' : ''
  if (base === null) return words.reason(subject, words.unknown['to-be-filled-in'])
  const more = stretch === null ? [] : [words.stretch(amount(stretch))]
  const aim = measure === 'growth' ? words.growth : words.aim
  return words.join([aim(subject, bound + amount(base)), ...more])
}

/** 超进度; the one word. */
export function standingWord(standing: Standing, language: Language): string {
  return wordsIn[language].standing[standing]
}

/** 黄灯. */
export function colourWord(colour: LightColour, language: Language): string {
  return wordsIn[language].colour[colour]
}

export function sayStanding(verdict: Verdict, language: Language): string {
  const words = wordsIn[language]
  return words.reason(words.standing[verdict.standing], becauseOf(verdict, words)) + words.end
}

function becauseOf({ because, reading }: Verdict, words: ProgressWords): string {
  if (because === 'difference' && reading?.kind === 'target') {
    return againstIn(reading, reading.plan ? 'plan' : 'linear', words)
  }
  if (because === 'node-overdue' && reading?.kind === 'node') return overdueIn(reading, words)
  if (because in words.because) return words.because[because as keyof ProgressWords['because']]
  return words.unknown[because as keyof ProgressWords['unknown']]
}

/** LightColour, figures, rule and source of a light, and what is proposed to follow. */
export function sayLight({ colour, explained }: Light, language: Language): string {
  const words = wordsIn[language]
  const { preset, source, consequence, ruler, reading } = explained
  const figures = ruler && reading?.kind === 'target' ? [againstIn(reading, ruler, words)] : []
  const why = words.join([...figures, ruleIn(explained, words)])
  const from = explained.unknown ? '' : words.source(words.preset[preset], source === null)
  const said = words.reason(words.colour[colour], why) + from + words.end
  return consequence ? said + words.proposal(words.consequence[consequence]) : said
}

/** 银川市2025年重点项目规则. */
export function sayPreset(preset: PresetKey, language: Language): string {
  return wordsIn[language].preset[preset]
}

/** What a preset's source does not say, and what is assumed instead. */
export function sayLeftOpen(what: LeftOpen, language: Language): string {
  return wordsIn[language].leftOpen[what]
}

function ruleIn(
  { rule, by, threshold, reading, unknown }: Explained,
  words: ProgressWords,
): string {
  const bound = threshold === null ? '0' : absolute(threshold)
  const name = (reading?.kind === 'node' && reading.name) || words.ownDue
  switch (rule) {
    case 'behind':
      return by === 'points' && bound === '0'
        ? words.rule.behind.late
        : words.rule.behind[by](bound)
    case 'far-behind':
      return words.rule['far-behind'][by](bound)
    case 'node-overdue':
      return reading?.kind === 'node' ? overdueIn(reading, words) : ''
    case 'follow-overdue':
      return words.rule[rule](name, bound)
    case 'node-on-time':
      return words.rule[rule](name)
    case 'kept':
    case 'missed':
    case 'closed':
      return words.because[rule]
    case 'unknown':
      return words.unknown[unknown ?? 'nothing-measured']
    default:
      return words.rule[rule](bound)
  }
}

export function sayForecast(forecast: Forecast, target: Target, language: Language): string {
  const words = wordsIn[language]
  const amount = amountIn(target, words)
  switch (forecast.kind) {
    case 'none':
      return words.forecastNone[forecast.because]
    case 'present-pace':
      return words.presentPace(amount(forecast.value))
    case 'range': {
      const { low, high, years, tested, base } = forecast
      const parts = [
        words.range(amount(low), amount(high), years.join(language === 'en' ? ', ' : '、')),
        tested ? words.tested(tested.held, tested.of) : words.untested,
      ]
      if (base) parts.push(words.base[base])
      return words.join(parts) + words.end
    }
  }
}

function againstIn(reading: TargetReading, ruler: RulerKey, words: ProgressWords): string {
  const measured = reading[ruler]
  const { base } = reading.completion
  if (!measured || !base || 'missing' in base) return ''
  return words.against({
    reached: rounded(base.percent ?? (base.met ? '100' : '0')),
    planned: rounded(measured.planned),
    ruler: words.ruler[ruler],
    behind: signOf(measured.difference) < 0,
    points: absolute(measured.difference),
    ratio: measured.ratio,
  })
}

function overdueIn({ name, due, months }: NodeReading, words: ProgressWords): string {
  return words.nodeOverdue(name ?? words.ownDue, due ?? '', months)
}

function absolute(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : value
}

function amountIn({ unit }: Target, words: ProgressWords): (value: Decimal) => string {
  return (value) => words.amount(rounded(shown(value, unit)), unit)
}

/** 2026年第3季度. */
export function sayPeriod(period: Period, language: Language): string {
  return periodIn(period, wordsIn[language])
}

function periodIn(period: Period, words: ProgressWords): string {
  const [year, part] = [period.slice(0, 4), period.slice(5)]
  if (part === '') return words.year(year)
  if (part.startsWith('Q')) return words.quarter(year, part.slice(1))
  if (part.startsWith('H')) return words.half(year, part.slice(1))
  return words.month(year, String(Number(part)))
}
