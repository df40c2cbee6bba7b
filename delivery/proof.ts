// Proof: what shows that a commitment is done, the smallest set for each kind of it, as data.
//
//   groundOf(commitment, false)                  'commenced': a project whose furthest milestone is 开工
//   unproved('commenced', [photo of levelling])  ['ground-breaking']: levelling the site starts nothing
//
// 佐证按任务类型的最小集合，必要才要，可免 (PRACTICE §9.2, §11.7). That a meeting was held, minutes or notes were kept, a
// photograph taken proves nothing (整治形式主义为基层减负若干规定 2024): no kind of proof here is one. A document proves
// only what was to be a document, a policy or a mechanism.

import type { Kind } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import type { EvidenceId } from './ids.ts'

export const proofKindKeys = [
  'statistical-notice',
  'issued-document',
  'operation-record',
  'contract',
  'business-licence',
  'land-contract',
  'site-preparation',
  'ground-breaking',
  'acceptance',
  'handover',
  'production-record',
  'payment',
  'site-record',
  'other',
] as const
export type ProofKind = (typeof proofKindKeys)[number]

/** One piece of evidence and what it is to show. */
export type Proof = {
  readonly evidence: EvidenceId
  readonly kind: ProofKind
  /** 发文字号 of a document. */
  readonly mark: string | null
}

type Stage = 'signed' | 'landed' | 'commenced' | 'completed' | 'in-use' | 'in-production'
/** What has to be proved: how far a project is, a promise of livelihood, or the commitment's kind. */
export type Ground = Stage | 'livelihood' | Kind

export type Requirement = {
  readonly ground: Ground
  /** One of each group. */
  readonly groups: readonly (readonly ProofKind[])[]
  readonly source: string
}

/** A district may ask for other proofs, or for none of some ground 免佐证. */
export type ProofRules = {
  readonly requirements: readonly Requirement[]
  readonly exempt: readonly Ground[]
}

export const usualProofs: ProofRules = {
  requirements: [
    { ground: 'signed', groups: [['contract']], source: 'PRACTICE §6.2, S75' },
    {
      ground: 'landed',
      groups: [['business-licence'], ['land-contract']],
      source: 'PRACTICE §6.2, S75',
    },
    {
      // 永久性工程第一次正式破土开槽，不开槽的以打桩为准；勘察、平场、拆旧、临建不算.
      ground: 'commenced',
      groups: [['ground-breaking']],
      source: 'PRACTICE §6.1, S122',
    },
    { ground: 'completed', groups: [['acceptance']], source: '建设工程质量管理条例 16, 49' },
    {
      ground: 'in-use',
      groups: [['acceptance', 'handover']],
      source: '建设工程质量管理条例 16',
    },
    { ground: 'in-production', groups: [['production-record']], source: 'PRACTICE §6.2, S75' },
    {
      ground: 'project',
      groups: [['contract', 'ground-breaking', 'acceptance', 'handover', 'payment', 'site-record']],
      source: 'PRACTICE §11.7',
    },
    {
      ground: 'livelihood',
      groups: [['acceptance', 'handover', 'operation-record', 'payment', 'site-record']],
      source: 'PRACTICE §11.7',
    },
    { ground: 'indicator', groups: [['statistical-notice']], source: '统计法 7; PRACTICE §11.6' },
    { ground: 'policy', groups: [['issued-document']], source: 'PRACTICE §11.7' },
    {
      ground: 'mechanism',
      groups: [['issued-document', 'operation-record']],
      source: 'PRACTICE §11.7',
    },
    { ground: 'task', groups: [], source: 'PRACTICE §9.2: 佐证必要才要' },
  ],
  exempt: [],
}

/** The plan's verbs for each stage, the furthest last. A carcass (主体竣工, 封顶) is not completion. */
const stages: readonly (readonly [Stage, RegExp])[] = [
  ['signed', /签约/],
  ['landed', /落地|落户/],
  ['commenced', /开工|动工|破土|启动建设/],
  ['completed', /(?<!主体)(?:竣工|完工|建成)/],
  ['in-use', /投用|投运|投入使用|投入运营|启用|交付|通车|开[园业馆诊学]/],
  ['in-production', /投产|达产/],
]

/** `livelihood`: it is one of the year's 为民办实事, which the plan's section or list says. */
export function groundOf(
  { kind, milestones }: Pick<Commitment, 'kind' | 'milestones'>,
  livelihood: boolean,
): Ground {
  const reached = stages.filter(([, verb]) => milestones.some(({ name }) => verb.test(name)))
  const furthest = kind === 'project' ? reached.at(-1)?.[0] : undefined
  return furthest ?? (livelihood ? 'livelihood' : kind)
}

/** The first group of which no proof is there; null where enough is proved. */
export function unproved(
  ground: Ground,
  proofs: readonly Proof[],
  { requirements, exempt }: ProofRules = usualProofs,
): readonly ProofKind[] | null {
  if (exempt.includes(ground)) return null
  const groups = requirements.find((one) => one.ground === ground)?.groups ?? []
  return groups.find((group) => !proofs.some(({ kind }) => group.includes(kind))) ?? null
}

const documentNumber = /^.{1,20}[〔［[(（]\d{4}[〕］\])）](?:第)?\d{1,5}号$/u

/** Whether the text is a document's number as GB/T 9704—2012 7.2.5 has it: 机关代字, year, number. */
export function isDocumentNumber(text: string): boolean {
  return documentNumber.test(text.trim())
}
