// A draft of four commitments, imported before most of the units that it names exist; and ways to edit and to read it.
//
//   const { edit, at } = await imported(await peopled(database))
//   await edit('supervisor', { act: 'remove', commitment: (await at(3)).state.id, reason: '重复' })

import assert from 'node:assert/strict'
import type { Commitment } from '@luoshi/delivery'
import { file } from './forms.fixture.ts'
import type { Peopled } from './peopled.fixture.ts'
import type { Told } from './scene.fixture.ts'

const text = `东河区2026年重点任务
一、工业
1. 新增规上企业20家，力争25家，2026年12月底前完成。（牵头单位：区工信局；配合单位：区数据局）
2. 新建公园3处，新建停车场2个。（牵头单位：区数据局；配合单位：区文旅局、各镇（街道））
3. 培育种植大户40户。（牵头单位：区农业农村局；责任领导：李明）
4. 举办招商推介会6场，效劳企业。（牵头单位：文化和旅游局）
`

export async function imported(place: Peopled) {
  const { scene, people } = place
  const told = await scene.ask(people.supervisor, 'POST /plans', file(text, '重点任务.txt'))
  assert.equal(told.status, 201, JSON.stringify(told.body))
  const { id } = told.body.plan.state
  const edit = (by: keyof typeof people, body: object, headers = {}): Promise<Told> =>
    scene.with(headers).ask(people[by], `POST /plans/${id}/edits`, body)
  const seen = async (by: keyof typeof people = 'supervisor') =>
    (await scene.ask(people[by], `GET /plans/${id}`)).body
  const at = async (number: number): Promise<Known> => {
    const { commitments } = await seen()
    const all = commitments.filter(({ state }: Known) => state.process === 'draft')
    return all.find(({ state }: Known) => state.number === number)
  }
  return { ...place, id, told, edit, seen, at }
}
export type Known = { readonly version: number; readonly state: Commitment }

/** What a request says of a commitment that is like this one. */
export function draftOf({ state }: Known) {
  const { title, text: words, kind, span, section, due, frequency, periodPlan } = state
  const { targets, milestones, lead, support, leaders, key, number } = state
  return {
    ...{ title, text: words, kind, span, section, due, frequency, periodPlan },
    ...{ targets, milestones, lead, support, leaders, key, number },
  }
}
