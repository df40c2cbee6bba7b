// What the checks doubt, said: each with its sentence, figures in the target's unit, units by their names.
//
//   sayDoubts({ doubts, directory, state }, { language: 'zh-CN', today })   [{ code: 'jump', at, message: '…' }]

import {
  type Commitment,
  type Day,
  type Directory,
  type Language,
  nameOn,
  sayWarning,
  shown,
  type UnitId,
  unitOf,
  type Warning,
} from '@luoshi/delivery'

type Found = {
  readonly doubts: readonly Warning[]
  readonly directory: Directory
  readonly state: Commitment
}
type In = { readonly language: Language; readonly today: Day }

export function sayDoubts({ doubts, directory, state }: Found, { language, today }: In) {
  const unitName = (id: UnitId) => {
    const unit = unitOf(directory, id)
    return unit ? nameOn(unit, today) : ''
  }
  return doubts.map((doubt) => {
    const target = state.targets.find(
      ({ id }) => typeof doubt.at === 'object' && 'target' in doubt.at && doubt.at.target === id,
    )
    const unit = target?.unit ?? ''
    const figure = (value: string) => `${shown(value, unit)}${unit}`
    return { ...doubt, message: sayWarning(doubt, language, { unitName, figure }) }
  })
}
