// The words of the journal.

const zhCN = {
  about: (filters: string) => filters || '全部记录，最新在前',
  filters: '筛选',
  noun: '类别',
  kind: '做了什么',
  person: '经手人',
  from: '从',
  to: '至',
  of: '只看此事',
  nouns: {
    commitment: '事项',
    report: '报告',
    evidence: '佐证',
    plan: '计划',
    revision: '修订',
    instruction: '批示',
    inspection: '督查',
    'spot-check': '抽查',
    accountability: '问责记录',
    directory: '单位人员',
    calendar: '工作日历',
    settings: '设置',
  },
  columns: { seq: '序号', at: '时间', who: '经手人', what: '做了什么', about: '关于' },
  none: '没有符合条件的记录。请放宽筛选。',
  latest: '回到最新',
  older: '更早',
  verify: '验证日志',
  verifying: '正在逐条核对…',
  sound: (entries: number, hash: string) =>
    `日志完整：${entries}条记录逐条核对，前后相连，无改动、无缺失。末条指纹：${hash}`,
  broken: (seq: number, why: string) =>
    `日志在第${seq}条处不一致：${why}。请保护现场，停止写入，并与备份核对。`,
  whys: { changed: '内容被改动', missing: '记录缺失', head: '末条与登记不符' },
}

const en: typeof zhCN = {
  about: (filters) => filters || 'all entries, the latest first',
  filters: 'Filters',
  noun: 'About',
  kind: 'What was done',
  person: 'By',
  from: 'From',
  to: 'To',
  of: 'only this one',
  nouns: {
    commitment: 'commitment',
    report: 'report',
    evidence: 'evidence',
    plan: 'plan',
    revision: 'revision',
    instruction: 'instruction',
    inspection: 'inspection',
    'spot-check': 'spot check',
    accountability: 'accountability record',
    directory: 'units and people',
    calendar: 'calendar',
    settings: 'settings',
  },
  columns: { seq: 'No.', at: 'When', who: 'By', what: 'What was done', about: 'About' },
  none: 'No entry is like that. Ask for more.',
  latest: 'To the latest',
  older: 'Earlier',
  verify: 'Verify the journal',
  verifying: 'Reading every entry again…',
  sound: (entries, hash) =>
    `The journal is whole: ${entries} entries were read again, each bound to the one before, none changed, none missing. Last fingerprint: ${hash}`,
  broken: (seq, why) =>
    `The journal does not agree at entry ${seq}: ${why}. Keep everything as it is, stop writing, and compare with a backup.`,
  whys: {
    changed: 'its content was changed',
    missing: 'it is missing',
    head: 'the last is not the one that was noted',
  },
}

export const words = { 'zh-CN': zhCN, en }
