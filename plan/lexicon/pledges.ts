// The words of targets without a number, by what they promise. Data only. `ahead` and `behind` are
// parts of regular expressions, bounded and without groups of their own: what stands right before
// the words and belongs to them, and what must follow them.

import { words } from '../words.ts'

export type PledgeWords = {
  readonly kind: 'relative' | 'binary' | 'multiple'
  readonly relation: string
  readonly words: readonly string[]
  readonly ahead?: string
  readonly behind?: string
  /** Where the subject stands, if not before the words. */
  readonly subject?: 'behind'
}

const peers =
  '(?:全国|全省|全市|全区|全县|省|市|国家|上级|周边|同类|地区|同期|经济|GDP|地区生产总值)[^，。；、]{0,8}?(?:平均水平|平均|水平|增速|增幅|目标|增长)'
const higher = '(?:国家|省|市|区|县|上级|州|自治区|年度|省市|市县)'
const adverbs =
  '(?:全面|确保|超额|圆满|均|努力|力争|积极|全力|成功|深入|扎实|坚决|有效|严格|研究|抓紧|年内|尽快|全部|主体|基本|动态|按期|实现){0,2}'

export const pledges: readonly PledgeWords[] = [
  {
    kind: 'relative',
    relation: 'in step with',
    words: ['同步增长'],
    ahead: '(?:与[^，。；、与]{1,14})?',
  },
  {
    kind: 'relative',
    relation: 'in step with',
    words: ['同步提高', '基本同步', '同步'],
    ahead: '与[^，。；、与]{1,14}',
  },
  {
    kind: 'relative',
    relation: 'level with',
    words: ['基本持平', '持平', '相当'],
    ahead: '[与同][^，。；、]{1,10}',
  },
  {
    kind: 'relative',
    relation: 'level with',
    words: words('稳中有升|稳中有降|稳中有进|稳中有增|只增不减|只降不升|不增反降'),
  },
  {
    kind: 'relative',
    relation: 'not below',
    words: words('不低于|不少于|达到或超过|不慢于'),
    behind: peers,
  },
  {
    kind: 'relative',
    relation: 'above',
    words: words('高于|快于|超过|优于|好于|领先于|领先'),
    behind: peers,
  },
  {
    kind: 'relative',
    relation: 'below',
    words: ['低于', '控制在'],
    behind: `${peers}(?:以[下内])?`,
  },
  {
    kind: 'relative',
    relation: 'as assigned',
    words: ['完成'],
    ahead: adverbs,
    behind: `好?${higher}[^，。；、]{0,10}?(?:任务|目标|指标|计划)`,
  },
  {
    kind: 'relative',
    relation: 'as assigned',
    words: ['控制在', '达到', '实现'],
    behind: `${higher}[^，。；、]{0,8}?(?:要求|标准|目标|指标|范围|任务)(?:以?内|之内)?`,
  },
  {
    kind: 'relative',
    relation: 'among the first',
    words: words('进入|保持在|保持|位居|跻身|走在|稳居|位列|排名'),
    behind:
      '(?:全国|全省|全市|全区|同类|中西部)[^，。；、]{0,10}?(?:前列|第一方阵|前茅|先进行列|上游|百强)',
  },
  {
    kind: 'multiple',
    relation: 'multiplied',
    words: words('翻一番|翻两番|翻三番|翻番'),
  },
  {
    kind: 'multiple',
    relation: 'multiplied',
    words: ['倍增'],
    ahead: adverbs,
    behind: '(?!(?:[一二两三五]年)?(?:计划|行动|工程|方案)|”)',
  },
  { kind: 'binary', relation: 'covers all', words: ['全覆盖'], ahead: adverbs },
  {
    kind: 'binary',
    relation: 'covers all',
    words: ['应'],
    behind: '[^，。；、应]{1,3}尽[^，。；、]{1,3}',
  },
  {
    kind: 'binary',
    relation: 'cleared',
    words: ['清零', '见底'],
    ahead: adverbs,
    behind: '(?!行动|工程|计划)',
  },
  {
    kind: 'binary',
    relation: 'none occurs',
    subject: 'behind',
    words: words('杜绝|遏制|防止|防范|不发生|不出现'),
    ahead: adverbs,
    behind:
      '(?=[^，。；]{0,16}(?:事故|事件|疫情|风险|返贫(?:致贫)?(?!致贫|动态|监测|机制)|案件|现象|问题))',
  },
  {
    kind: 'binary',
    relation: 'none occurs',
    words: words('零发生|零事故|零增长|零上访|零死亡|零拖欠'),
    ahead: adverbs,
  },
  {
    kind: 'binary',
    relation: 'honour',
    subject: 'behind',
    words: words('争创|创成|获评|争当|争取获得|荣获|蝉联|跻身|争列'),
    ahead: adverbs,
  },
  {
    kind: 'binary',
    relation: 'honour',
    subject: 'behind',
    words: ['创建'],
    ahead: adverbs,
    behind:
      '(?![^，。；、]{0,14}工作(?!先进))(?=[^，。；、]{0,16}(?:城市|县|区|市|示范|先进|模范|文明|卫生|园林|试点|称号))',
  },
  {
    kind: 'binary',
    relation: 'issued',
    subject: 'behind',
    words: words('出台|印发|编制完成|修编完成'),
    ahead: adverbs,
    behind: '(?!之?前)',
  },
  {
    kind: 'binary',
    relation: 'issued',
    subject: 'behind',
    words: ['完成'],
    ahead: adverbs,
    behind: '(?=[^，。；、]{2,24}(?:编制|规划|方案|评审))',
  },
  {
    kind: 'binary',
    relation: 'built',
    subject: 'behind',
    words: words('建成投用|建成|启用|投用|开通'),
    ahead: adverbs,
    behind: '(?!通车|投产|并网|运营)',
  },
  {
    kind: 'binary',
    relation: 'finished',
    words: words(
      '竣工投用|竣工投产|竣工验收|竣工|完工|建成投产|建成投用|建成通车|投入使用|投产达效|' +
        '投产|投用|通车|投运|封顶|并网发电|交付使用|开园|开馆|开业|开诊|开学',
    ),
    ahead: adverbs,
  },
  {
    kind: 'binary',
    relation: 'started',
    words: words('开工建设|动工建设|开工|动工|签约落地|落户投资|落地见效|落地开工|落户'),
    ahead: adverbs,
  },
]
