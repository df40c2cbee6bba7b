// A bullet chart: how far a target is, the base and the stretch target, and what both rulers ask for by now.
//
//   <Bullet figure={figure} name="规上企业" />

import { type Bulleted, bulletOf } from './bullet-layout.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './bullet.css'

type Given = { readonly figure: Bulleted; readonly name: string }

export function Bullet({ figure, name }: Given) {
  const words = useWordsOf(partWords)
  const layout = bulletOf(figure)
  if (!layout) return null
  const { reached, planned } = figure
  const said = [
    name,
    reached.base && words.ofBase(reached.base),
    reached.stretch && words.ofStretch(reached.stretch),
    planned.linear && words.linearAt(planned.linear),
    planned.plan && words.planAt(planned.plan),
  ]
  const { bar, base, stretch, linear, plan } = layout
  return (
    <div className="bullet" role="img" aria-label={said.filter(Boolean).join(words.list)}>
      <span className="bar" style={{ width: `${bar}%` }} />
      <span className="aim" style={{ left: `${base}%` }} />
      {stretch !== null && <span className="aim further" style={{ left: `${stretch}%` }} />}
      {linear !== null && <span className="ruler linear" style={{ left: `${linear}%` }} />}
      {plan !== null && <span className="ruler plan" style={{ left: `${plan}%` }} />}
    </div>
  )
}

/** What the marks of the bullets on a page mean. */
export function BulletKey() {
  const words = useWordsOf(partWords)
  return (
    <p className="bullet-key quiet">
      <span className="mark bar" /> {words.reached}
      <span className="mark aim" /> {words.base}
      <span className="mark aim further" /> {words.stretch}
      <span className="mark ruler linear" /> {words.linear}
      <span className="mark ruler plan" /> {words.plan}
    </p>
  )
}
