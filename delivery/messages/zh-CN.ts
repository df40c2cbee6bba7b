import type { Refusal } from '../refusal.ts'
import { acts, processes, roles, stages } from './words.ts'

type Of<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>

const act = (key: string) => acts['zh-CN'][key as keyof (typeof acts)['zh-CN']] ?? key

/** The source of every message: other languages say all of it, with the same facts. */
export const zhCN = {
  'not-allowed': ({ act: what, roles: who, elsewhere }: Of<'not-allowed'>) =>
    elsewhere
      ? `只有该事项的牵头单位可以${act(what)}；如责任单位有误，请联系督查室调整。`
      : `您的岗位不能${act(what)}，请由${who.map((role) => roles['zh-CN'][role]).join('、')}办理。`,
  'not-in-this-state': ({ process, act: what }: Of<'not-in-this-state'>) =>
    `事项现为“${processes['zh-CN'][process]}”，不能${act(what)}；请刷新后按现状办理。`,
  'no-lead-unit': () => '请先明确牵头单位（排在第一位的责任单位牵头）。',
  'reason-missing': () => '请写明理由。',
  'not-under-way': ({ process }: Of<'not-under-way'>) =>
    `事项现为“${processes['zh-CN'][process]}”，签收后才能填报。`,
  'window-not-open': ({ opens }: Of<'window-not-open'>) => `填报尚未开始，${opens}起可以填报。`,
  'window-closed': ({ closed }: Of<'window-closed'>) =>
    `填报已于${closed}截止；如需补报，请联系督查室代填并注明来源。`,
  'already-reported': ({ period, stage }: Of<'already-reported'>) =>
    `${period}已经填报（${stages['zh-CN'][stage]}）；如有差错，请在审定后提交更正。`,
  'not-reported': () => '本期尚未填报。',
  'not-at-this-stage': ({ stage, act: what }: Of<'not-at-this-stage'>) =>
    `该报告现为“${stages['zh-CN'][stage]}”，不能${act(what)}；请刷新后按现状办理。`,
  'unknown-target': () => '所填指标不属于该事项，请刷新后重填。',
  'register-counts': () => '该指标由台账自动计数，不必填报；请到台账登记条目。',
  'source-missing': () => '代填须注明来源（如电话、纸质报送）。',
  'nothing-said': () => '请填写数据、勾选节点或说明进展，至少一项。',
  'month-not-begun': ({ month }: Of<'month-not-begun'>) =>
    `${month}尚未开始，不能研判亮灯；请选择已经开始的月份。`,
} satisfies { [Code in Refusal['code']]: (facts: Of<Code>) => string }

export type Messages = typeof zhCN
