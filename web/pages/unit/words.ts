// The words of a unit's page.

const zhCN = {
  about: (kind: string, day: string) => `${kind} · 截至${day}`,
  kinds: { department: '部门', town: '镇街', enterprise: '企业', group: '集合单位' },
  lead: '牵头的事项',
  support: '配合的事项',
  leadNone: '没有牵头的事项。',
  people: '人员',
  peopleNone: '还没有岗位。请管理员在“设置”中登记。',
  burden: '填报负担',
  fields: (count: number) => `平均每月填${count}栏`,
  minutes: (count: number) => `约${count}分钟`,
  light: '没有需要填报的内容。',
  twice: (subject: string, times: number) => `“${subject}”在${times}个事项中重复填报`,
  unknown: '没有这个单位。',
  members: '成员单位',
}

const en: typeof zhCN = {
  about: (kind, day) => `${kind} · as of ${day}`,
  kinds: { department: 'department', town: 'town', enterprise: 'enterprise', group: 'group' },
  lead: 'Leads',
  support: 'Supports',
  leadNone: 'It leads nothing.',
  people: 'People',
  peopleNone: 'No post yet. Ask the administrator to enter them under “Settings”.',
  burden: 'Burden of reporting',
  fields: (count) => `${count} fields in an average month`,
  minutes: (count) => `about ${count} minutes`,
  light: 'Nothing has to be reported.',
  twice: (subject, times) => `“${subject}” is asked for in ${times} commitments`,
  unknown: 'There is no such unit.',
  members: 'Members',
}

export const words = { 'zh-CN': zhCN, en }
