// Why a rule says no, and what to do next: the source of every language.

import type { Refusal } from '../refusal.ts'
import {
  acts,
  bodies,
  closingCheckWords,
  colours,
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

const answering = { lead: '牵头单位', involved: '牵头单位、配合单位和分管领导' }

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
      ? `只有该事项的${answering[elsewhere]}可以${act(what)}；如责任单位有误，请联系督查室调整。`
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
  'nothing-to-endorse': ({ period }: Of<'nothing-to-endorse'>) =>
    `${period}没有待签审的报告，不需要审签单；请先填报，或刷新后查看是否已经签审。`,
  'paper-differs': () =>
    '审签单上的校验码与现在的内容不符：打印之后数据有改动，或校验码录入有误。请核对；有改动的，请重新打印并签字。',
  'not-at-this-stage': ({ stage, act: what }: Of<'not-at-this-stage'>) =>
    `该报告现为“${stages['zh-CN'][stage]}”，不能${act(what)}；请刷新后按现状办理。`,
  'unknown-target': () => '所填指标不属于该事项，请刷新后重填。',
  'period-not-over': ({ period }: Of<'period-not-over'>) =>
    `${period}尚未结束，期初结转只填已过的月份；本月由单位填报。`,
  'of-a-past-year': ({ period }: Of<'of-a-past-year'>) =>
    `${period}是以前年度的数据，请用“历年数据”导入；期初结转只填本年。`,
  'figure-there': ({ period }: Of<'figure-there'>) =>
    `${period}已有数据，期初结转不能覆盖；如有差错，请提交更正。`,
  'not-a-past-year': ({ period, year }: Of<'not-a-past-year'>) =>
    `${period}不是以前年度；历年数据只填${year}年以前的，本年数据由单位填报或按期初结转导入。`,
  'no-past-years': () =>
    '没有可用的历年数据（至少一个完整年度的各月累计数）；请先导入历年数据，或改用线性、分步计划。',
  'no-dated-milestones': () => '该事项没有带日期的节点，不能按节点计划；请先补充节点日期。',
  'shares-disordered': ({ month }: Of<'shares-disordered'>) =>
    `${month}月的计划进度低于上月或超过100%；计划进度是年初以来的累计百分比，请改填。`,
  'register-counts': () => '该指标由台账自动计数，不必填报；请到台账登记条目。',
  'source-missing': () => '代填须注明来源（如电话、纸质报送）。',
  'explain-first': ({ doubts }: Of<'explain-first'>) =>
    `有${doubts.length}处数据疑似差错，请核对改正；确认无误的，请说明原因后提交。`,
  'purpose-missing': () => '请说明这份佐证用来证明什么。',
  'made-in-future': ({ day }: Of<'made-in-future'>) => `佐证的形成日期${day}在今天之后，请核对。`,
  'nothing-said': () => '请填写数据、勾选节点或说明进展，至少一项。',
  'progress-missing': () => '请写明目前进展。',
  'no-due-day': () => '该事项没有办理时限，无需此项操作；如应有时限，请联系督查室补充。',
  'clock-stopped': ({ from }: Of<'clock-stopped'>) =>
    `该事项自${from}起暂停计时，请先恢复计时再办理。`,
  'clock-running': () => '该事项未暂停计时，无需恢复；请刷新后按现状办理。',
  'day-to-come': ({ today }: Of<'day-to-come'>) => `日期不能晚于今天（${today}），请改填。`,
  'pause-after-due': ({ due }: Of<'pause-after-due'>) =>
    `时限（${due}）已过，此后不能暂停计时；请按逾期办理，或由分管领导批准后申请延期。`,
  'pause-overlaps': ({ until }: Of<'pause-overlaps'>) =>
    `上一次暂停计时到${until}止，请填写此后的日期。`,
  'pause-ends-early': ({ from }: Of<'pause-ends-early'>) =>
    `暂停计时自${from}开始，结束日期不能早于这一天。`,
  'extension-open': ({ asked }: Of<'extension-open'>) =>
    `${asked}提出的延期申请尚未批复，请等待批复。`,
  'no-extension-asked': () => '没有待批复的延期申请，请刷新后按现状办理。',
  'day-not-later': ({ than }: Of<'day-not-later'>) => `请填写${than}之后的具体日期。`,
  'extension-late': ({ due }: Of<'extension-late'>) =>
    `时限（${due}）已过，不能再申请延期；确有理由的，请分管领导先批准逾期申请，并仍记为超时办结。`,
  'not-yet-late': ({ due }: Of<'not-yet-late'>) =>
    `时限（${due}）未过，责任单位可以直接申请延期，无需另行批准。`,
  'extensions-used-up': ({ most }: Of<'extensions-used-up'>) =>
    `最多延期${most}次，已经用完；请抓紧办理，确需调整的报分管领导研究。`,
  'leader-decides': ({ granted }: Of<'leader-decides'>) =>
    `该事项已延期${granted}次，再次延期请转分管领导批复。`,
  'adjustment-open': ({ asked }: Of<'adjustment-open'>) =>
    `${asked}提出的目标调整申请尚未批复，请等待批复。`,
  'no-adjustment-asked': () => '没有待批复的目标调整申请，请刷新后按现状办理。',
  'adjustments-closed': ({ last }: Of<'adjustments-closed'>) =>
    `目标调整申请已于${last}截止；请按原目标办理，客观原因请在报告中写明。`,
  'value-missing': () => '请填写调整后的预期目标值。',
  'value-unchanged': () => '调整后的目标与现目标相同，请改填。',
  'stretch-below-base': () => '力争目标不能低于预期目标的要求，请改填。',
  'sheet-open': ({ colour, answerBy }: Of<'sheet-open'>) =>
    `该事项已有${colours['zh-CN'][colour]}单待${answerBy}前回复（一事一单）；请等待回复，或发更高一级的督查单。`,
  'rule-does-not-apply': () => '所依据的规则目前不适用于该事项；请刷新，按现有建议办理或另选依据。',
  'colour-too-high': ({ highest }: Of<'colour-too-high'>) =>
    `按此依据最高只能发${colours['zh-CN'][highest]}单；请降一级，或另选依据。`,
  'no-sheet': () => '没有待回复的督查单，请刷新后按现状办理。',
  'answer-missing': () => '请写明回复内容。',
  'document-missing': () => '请注明依据的文件（标题或文号）。',
  'no-holidays': ({ year }: Of<'no-holidays'>) =>
    year === 0 ? '文件中没有日期，请核对后重新导入。' : `${year}年没有填写节假日，请补充。`,
  'day-outside-year': ({ day, year }: Of<'day-outside-year'>) =>
    `${day}不属于${year}年的节假日安排，请核对后改填。`,
  'not-a-weekend': ({ day }: Of<'not-a-weekend'>) => `${day}不是周末，不必列为调休上班，请删去。`,
  'holiday-and-made-up': ({ day }: Of<'holiday-and-made-up'>) =>
    `${day}同时列为放假和上班，请保留一项。`,
  'already-there': () => '该单位、岗位或人员已经存在，请刷新后查看。',
  'name-missing': () => '请填写名称。',
  'name-taken': ({ name }: Of<'name-taken'>) => `已有名为“${name}”的单位，请换一个名称。`,
  'nobody-without-password': () =>
    '没有需要凭条的人员：在任人员都已设置密码，或尚未登记；忘记密码的，请逐个生成登录链接。',
  'unknown-unit': () => '没有这个单位，请刷新后重选。',
  'unknown-post': () => '没有这个岗位，请刷新后重选。',
  'unknown-person': () => '没有这个人员，请先登记人员。',
  'unit-closed': ({ on }: Of<'unit-closed'>) => `该单位已于${on}撤销，请选择承接其职责的单位。`,
  'post-closed': ({ on }: Of<'post-closed'>) => `该岗位已于${on}撤销，请另选岗位。`,
  'not-a-group': () => '只有“各镇（街道）”一类的集合单位才有成员，请先改选。',
  'members-missing': () => '集合单位至少要有一个成员单位，请补充。',
  'group-in-group': () => '集合单位的成员不能再是集合单位，请逐个列出。',
  'group-has-no-posts': () => '集合单位不设岗位，请在成员单位设置。',
  'past-stays': ({ today }: Of<'past-stays'>) =>
    `已经过去的任职不能改动，请填写${today}（今天）或以后的日期。`,
  'held-then': ({ from }: Of<'held-then'>) =>
    `该岗位自${from}起有人任职，不能倒填；请填写今天或以后的日期。`,
  'post-vacant': () => '该岗位现无人任职，请先任命。',
  'no-delegation': () => '该岗位届时没有人代理，无需结束代理；请刷新后查看。',
  'holds-it-already': () => '该人员届时已在此岗位，请另选人员或日期。',
  'delegated-then': ({ from, to }: Of<'delegated-then'>) =>
    `该岗位${from}至${to}已有人代理；请先结束原代理，或改填日期。`,
  'ends-before-it-begins': ({ from }: Of<'ends-before-it-begins'>) =>
    `日期须在开始之后（${from}开始），请改填。`,
  'duties-apart': ({ role, other }: Of<'duties-apart'>) =>
    `${roles['zh-CN'][role]}与${roles['zh-CN'][other]}不能由同一人担任（三员分立），请另选人员。`,
  'month-not-begun': ({ month }: Of<'month-not-begun'>) =>
    `${month}尚未开始，不能研判亮灯；请选择已经开始的月份。`,
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
  'same-document': () => '这就是计划现在所依据的文件，没有修订；请选择修订后的文件。',
  'revision-open': () => '该计划还有一份修订稿没有处理完；请先采用或撤回它。',
  'unknown-item': () => '修订稿中没有需要决定的这一项；请刷新后再办。',
  undecided: ({ items }: Of<'undecided'>) =>
    `还有${items.length}处变化没有决定（或此后情况有变）；请逐项决定后再采用。`,
  'carried-into': ({ numbers }: Of<'carried-into'>) =>
    `第${numbers.join('、')}项由上一年结转而来，作废草稿会丢失；请保留草稿，用“修订”导入正确的文件。`,
  'nothing-to-undo': () => '没有您可以撤销的操作；他人的操作请由本人撤销。',
  'changed-since': ({ numbers }: Of<'changed-since'>) =>
    numbers.length > 0
      ? `第${numbers.join('、')}项此后又有改动，不能撤销；请直接修改。`
      : '此后又有改动，不能撤销；请直接修改。',
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
  'not-yet-come': ({ day }: Of<'not-yet-come'>) => `${day}尚未到；请填写已经发生的日期。`,
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
  'not-delivered': () =>
    '督查结论尚未送达您的单位，请待送达后办理；送达之日起三十日内可以申请复核。',
  'objection-late': ({ last }: Of<'objection-late'>) =>
    `申请复核的期限已于${last}届满（督查条例第十七条）；如有新的事实，请书面向督查室反映。`,
  'already-objected': ({ on }: Of<'already-objected'>) =>
    `贵单位已于${on}申请复核，请等候复核决定。`,
  'no-objection': () => '该单位没有待决定的复核申请；请刷新后再办。',
  'no-rectification': () => '该整改事项现在不需要办理；请刷新后按现状办理。',
  'head-only': () =>
    '表扬、激励、批评和追责建议须经本级政府或者行政首长批准（督查条例第二十一条）；请报行政首长。',
  'head-unknown': () => '尚未设定行政首长的岗位；请督查室先在“设置”中填写，再报批。',
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
