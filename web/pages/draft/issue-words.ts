// The words of issuing a draft, and of discarding it.

const zhCN = {
  issue: '下达',
  issueTitle: '下达这份计划',
  issueSummary: (commitments: number, units: number) =>
    `${commitments}项事项将下达给${units}个单位，下达后只能按“修订”修改。`,
  whoGets: '谁会收到',
  asLead: '牵头',
  asSupport: '配合',
  told: '告知',
  nobodyThere: '没有联络员或负责人，收不到提醒',
  leadersTold: '责任领导',
  withoutLead: (count: number) => `${count}项没有牵头单位，请各写一句为什么先不分配：`,
  sameReason: '把第一项的理由填到全部',
  unknownNames: (count: number) => `${count}个单位或领导的名称不在名录里`,
  withoutDue: (count: number) => `${count}项没有时限`,
  withoutLeader: (count: number) => `${count}项没有责任领导`,
  openFindings: (count: number) => `${count}条体检发现还没有处理`,
  lookAt: '去看',
  issueNow: '确认下达',
  issued: '已下达。',
  discard: '作废草稿',
  discardTitle: '作废这份草稿',
  discardHint: '导入错了文件时用；已做的修改不再有效。',
}

const en: typeof zhCN = {
  issue: 'Issue',
  issueTitle: 'Issue this plan',
  issueSummary: (commitments, units) =>
    `${commitments} commitments go to ${units} units; after that the plan changes by revision only.`,
  whoGets: 'Who gets what',
  asLead: 'leads',
  asSupport: 'supports',
  told: 'Told',
  nobodyThere: 'no liaison and no principal: nobody is reminded',
  leadersTold: 'Leaders in charge',
  withoutLead: (count) => `${count} without a lead unit; say for each why it stays unassigned:`,
  sameReason: 'The first reason for all',
  unknownNames: (count) => `${count} names of units or leaders not in the directory`,
  withoutDue: (count) => `${count} without a due day`,
  withoutLeader: (count) => `${count} without a leader in charge`,
  openFindings: (count) => `${count} findings not dealt with`,
  lookAt: 'Show',
  issueNow: 'Issue now',
  issued: 'Issued.',
  discard: 'Discard',
  discardTitle: 'Discard this draft',
  discardHint: 'For a file imported by mistake; what was edited in it is void.',
}

export const issueWords = { 'zh-CN': zhCN, en }
