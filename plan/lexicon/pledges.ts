// The words of targets without a number, by what they promise. Data only; every entry is a part of a
// regular expression, bounded and without groups of its own.

export type PledgeWords = {
  readonly kind: 'relative' | 'binary' | 'multiple'
  readonly relation: string
  /** Patterns of the words themselves. */
  readonly words: readonly string[]
  /** Where the subject stands: before the words or behind them. */
  readonly subject: 'before' | 'behind'
}

const peers =
  '(?:全国|全省|全市|全区|全县|省|市|国家|上级|周边|同类|地区|同期|经济|GDP|地区生产总值)[^，。；、]{0,8}?(?:平均水平|平均|水平|增速|增幅|目标|增长)'

export const pledges: readonly PledgeWords[] = [
  {
    kind: 'relative',
    relation: 'in step with',
    subject: 'before',
    words: [
      '与[^，。；、]{1,14}?(?:同步增长|同步提高|基本同步|同步)',
      '[^，。；、与]{0,8}同步增长',
    ],
  },
  {
    kind: 'relative',
    relation: 'level with',
    subject: 'before',
    words: [
      '(?:与|同)[^，。；、]{1,10}?(?:基本持平|持平|相当)',
      '(?:稳中有[升降进增]|只增不减|只降不升|不增反降)',
    ],
  },
  {
    kind: 'relative',
    relation: 'not below',
    subject: 'before',
    words: [`(?:不低于|不少于|达到或超过|不慢于)${peers}`],
  },
  {
    kind: 'relative',
    relation: 'above',
    subject: 'before',
    words: [`(?:高于|快于|超过|优于|好于|领先于?)${peers}`],
  },
  {
    kind: 'relative',
    relation: 'below',
    subject: 'before',
    words: [`(?:低于|控制在)${peers}(?:以[下内])?`],
  },
  {
    kind: 'relative',
    relation: 'as assigned',
    subject: 'before',
    words: [
      '(?:全面|确保|超额|圆满|均|努力)?完成(?:好)?(?:国家|省|市|区|县|上级|州|自治区|年度|省市|市县)[^，。；、]{0,10}?(?:任务|目标|指标|计划)',
      '(?:控制在|达到|实现|落实)(?:国家|省|市|上级|州|自治区)[^，。；、]{0,8}?(?:要求|标准|目标|指标|范围|任务)(?:以?内|之内)?',
    ],
  },
  {
    kind: 'relative',
    relation: 'among the first',
    subject: 'before',
    words: [
      '(?:进入|保持在?|位居|跻身|走在|稳居|位列|排名)(?:全国|全省|全市|全区|同类|中西部)[^，。；、]{0,10}?(?:前列|第一方阵|前茅|先进行列|上游|百强)',
    ],
  },
  {
    kind: 'multiple',
    relation: 'multiplied',
    subject: 'before',
    words: ['翻[一两二三]?番', '(?:实现|力争)?倍增(?!计划|行动|工程|”)'],
  },
  {
    kind: 'binary',
    relation: 'covers all',
    subject: 'before',
    words: ['(?:基本实现|基本|实现)?全覆盖', '应[^，。；、应]{1,3}尽[^，。；、]{1,3}'],
  },
  {
    kind: 'binary',
    relation: 'cleared',
    subject: 'before',
    words: ['(?:动态|全面|全部|基本)?清零(?!行动|工程|计划)', '见底', '(?:动态)?清零达标'],
  },
  {
    kind: 'binary',
    relation: 'none occurs',
    subject: 'behind',
    words: [
      '(?:确保)?(?:坚决|有效|严格)?(?:杜绝|遏制|防止|防范|不发生|不出现)(?=[^，。；]{0,16}(?:事故|事件|疫情|风险|返贫|案件|现象|问题))',
      '零(?:发生|事故|增长|新增|上访|死亡|拖欠|容忍)',
    ],
  },
  {
    kind: 'binary',
    relation: 'honour',
    subject: 'behind',
    words: [
      '(?:力争|积极|全力|成功)?(?:争创|创成|获评|争当|争取获得|荣获|蝉联|跻身|争列)',
      '(?:力争|积极|全力|深入|扎实)?创建(?=[^，。；、]{0,16}(?:城市|县|区|市|示范|先进|模范|文明|卫生|园林|试点|称号))',
    ],
  },
  {
    kind: 'binary',
    relation: 'issued',
    subject: 'behind',
    words: [
      '(?:研究)?(?:制定|制订|修订)?(?:出台|印发)',
      '(?:编制|修编)完成',
      '完成(?=[^，。；、]{2,24}(?:编制|规划|方案|评审))',
    ],
  },
  {
    kind: 'binary',
    relation: 'built',
    subject: 'behind',
    words: [
      '(?:全面|力争|确保|基本|年内|抓紧)?(?:建成投用|建成(?!通车|投产|并网|运营))',
      '启用',
      '投用',
      '开通',
    ],
  },
  {
    kind: 'binary',
    relation: 'finished',
    subject: 'before',
    words: [
      '(?:实现|全面|全部|基本|主体|尽快|年内|建设)?(?:竣工投用|竣工验收|竣工|完工|建成投产|建成投用|建成通车|投入使用|投产达效|投产|投用|(?<!直)通车|投运|封顶|并网发电|交付使用|开园|开馆|开业|开诊|开学)',
    ],
  },
  {
    kind: 'binary',
    relation: 'started',
    subject: 'before',
    words: [
      '(?:全面|尽快|年内|按期)?(?:开工建设|动工建设|开工|(?<![带推互行])动工)',
      '(?:签约落地|落户投资|落地见效|落地开工|落户)',
    ],
  },
]
