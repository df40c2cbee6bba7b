import type { Refusal } from '../refusal.ts'
import {
  acts,
  bodies,
  closingCheckWords,
  grounds,
  needs,
  processes,
  proofKinds,
  roles,
  stages,
  steps,
} from './words.ts'

type Of<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>

const act = (key: string) => acts['zh-CN'][key as keyof (typeof acts)['zh-CN']] ?? key

const unsettled = {
  'not-delivered': '的结论没有送达',
  'objection-open': '的复核申请没有决定',
  'not-rectified': '的整改没有核查通过',
  'may-object': '仍在申请复核的期限之内',
}

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
  missing: ({ what }: Of<'missing'>) => `请填写${needs['zh-CN'][what]}。`,
  'same-person': ({ did, act: what }: Of<'same-person'>) =>
    `您已经${act(did)}，不能再${act(what)}；请由其他人员办理。`,
  'not-at-this-step': ({ step, act: what }: Of<'not-at-this-step'>) =>
    `现为“${steps['zh-CN'][step]}”，不能${act(what)}；请刷新后按现状办理。`,
  'proof-missing': ({ ground, of }: Of<'proof-missing'>) =>
    `${grounds['zh-CN'][ground]}办结须附佐证：${of.map((one) => proofKinds['zh-CN'][one]).join('或')}；请补充后再申请。`,
  'document-number-missing': () => '印发的文件须注明发文字号，如“×政〔2026〕5号”。',
  'report-under-way': ({ period, stage }: Of<'report-under-way'>) =>
    `${period}的报告现为“${stages['zh-CN'][stage]}”；请待审定后再申请办结，或说明理由。`,
  'shortfall-unexplained': ({ targets, milestones }: Of<'shortfall-unexplained'>) =>
    `还有${targets.length}项目标、${milestones.length}个节点未达到（或尚无数据）；请逐项说明后再申请办结。`,
  'checks-unanswered': ({ checks }: Of<'checks-unanswered'>) =>
    `六问须逐一回答，还差：${checks.map((one) => closingCheckWords['zh-CN'][one]).join('、')}。`,
  'plan-exists': ({ title }: Of<'plan-exists'>) =>
    `《${title}》已经导入；如文件有修订，请用“修订”比对新旧版本。`,
  'number-taken': ({ number }: Of<'number-taken'>) => `编号${number}已被占用，请换一个编号。`,
  'nothing-to-issue': () => '计划中没有待下达的事项；请先添加事项。',
  'units-missing': ({ numbers }: Of<'units-missing'>) =>
    `第${numbers.join('、')}项没有牵头单位；请补上，或写明暂不交办的理由。`,
  'unknown-commitment': () => '该事项已不在可办理的范围内；请刷新后再办。',
  'year-not-over': ({ from }: Of<'year-not-over'>) =>
    `12月份的填报尚未截止，${from}起可以年终结账。`,
  unfinished: ({ numbers }: Of<'unfinished'>) =>
    `第${numbers.join('、')}项尚未办结；请逐项结转到下一年计划，或写明不再办理的理由。`,
  'no-plan-to-carry-to': ({ year }: Of<'no-plan-to-carry-to'>) =>
    `没有可以结转的${year}年计划草稿；请先导入${year}年计划。`,
  'too-few-parts': () => '拆分、合并至少涉及两个事项。',
  'part-lost': ({ subjects }: Of<'part-lost'>) =>
    `“${subjects.join('”“')}”没有归到任何一个事项；请补上后再保存。`,
  'part-twice': ({ subjects }: Of<'part-twice'>) =>
    `“${subjects.join('”“')}”归到了两个事项；请只保留一处。`,
  'only-noted': () => '批“阅知”“阅研”的不立项；需要办理、反馈的，请写明要求。',
  'other-leader': () => '只能办理您本人（或您代为履职的岗位）的批示。',
  'day-passed': ({ day }: Of<'day-passed'>) => `${day}早于可填的日期；请改填之后的日期。`,
  'day-to-come': ({ day }: Of<'day-to-come'>) => `${day}尚未到；请填写已经发生的日期。`,
  'days-reversed': () => '开始日期晚于结束日期；请核对后重填。',
  'not-appointed': () =>
    '部门未经本级政府指定不得开展政府督查（督查条例第八条）；请填写指定的文件。',
  'not-inspected': () => '该单位不在本次督查对象之内；请核对，或先按程序变更督查方案。',
  'same-programme': () =>
    '不得随意扩大范围、变更对象和内容（督查条例第十五条）；变更方案须有新的依据文件，请填写其文号。',
  'inspected-already': ({ title }: Of<'inspected-already'>) =>
    `“${title}”正在督查同一事项，不得重复督查（督查条例第十五条）；请并入该项督查，或待其作出结论后再立项。`,
  'already-delivered': ({ on }: Of<'already-delivered'>) => `结论已于${on}送达该单位，不必再送。`,
  'inspection-unsettled': ({ why, units }: Of<'inspection-unsettled'>) =>
    `还有${units.length}个单位${unsettled[why]}；办完后再结束督查。`,
  'not-delivered': () => '督查结论尚未送达您的单位；送达之日起三十日内可以申请复核。',
  'objection-late': ({ last }: Of<'objection-late'>) =>
    `申请复核的期限已于${last}届满（督查条例第十七条）；如有新的事实，请书面向督查室反映。`,
  'already-objected': ({ on }: Of<'already-objected'>) =>
    `贵单位已于${on}申请复核，请等候复核决定。`,
  'no-objection': () => '该单位没有待决定的复核申请；请刷新后再办。',
  'no-rectification': () => '该整改事项现在不需要办理；请刷新后按现状办理。',
  'head-only': () =>
    '表扬、激励、批评和追责建议须经本级政府或者行政首长批准（督查条例第二十一条）；请报行政首长。',
  'objection-undecided': () => '该单位的复核申请尚未决定；请待复核决定后再提建议。',
  'no-such-proposal': () => '该建议现在不能这样办理；请刷新后按现状办理。',
  'size-impossible': ({ of }: Of<'size-impossible'>) =>
    `抽查范围共${of}项；请填写1至${of}之间的件数，或1至100之间的比例。`,
  'drawn-already': ({ on }: Of<'drawn-already'>) =>
    `同一用途、同一范围已于${on}抽过；如确需重抽，请写明理由。`,
  'own-case': () => '这件事涉及您本人，须由其他人员办理。',
  'may-still-state': ({ until }: Of<'may-still-state'>) =>
    `当事单位（人）在${until}前可以陈述申辩；请待其申辩或期满后再提建议。`,
  'not-its-power': ({ bodies: able }: Of<'not-its-power'>) =>
    `该机关无权作出这一处理；请移交${able.map((one) => bodies['zh-CN'][one]).join('或')}。`,
} satisfies { [Code in Refusal['code']]: (facts: Of<Code>) => string }

export type Messages = typeof zhCN
