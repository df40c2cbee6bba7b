// Indicators that are counted on several bases (口径) which lie far apart, so that a figure without its
// basis means little: one province's foreign investment of one year was 36.98 on one basis and 54.51
// on the other.

export type StatisticalBasis = {
  readonly subject: string
  readonly choices: readonly string[]
  /** Any of these in the sentence says the basis, or that the figure is another one. */
  readonly says: readonly string[]
}

export const statisticalBases: readonly StatisticalBasis[] = [
  {
    subject: '利用外资',
    choices: ['验资口径', '全口径', '可比口径'],
    says: ['口径', '验资', '商务部'],
  },
  {
    subject: '失业率',
    choices: ['登记失业率', '调查失业率'],
    says: ['登记', '调查'],
  },
  {
    subject: '招商引资',
    choices: ['合同额', '到位资金'],
    says: ['到位', '合同', '签约', '协议', '实际', '落地', '开工'],
  },
  {
    subject: '引资',
    choices: ['合同额', '到位资金'],
    says: ['到位', '合同', '签约', '协议', '实际', '落地', '开工'],
  },
]
