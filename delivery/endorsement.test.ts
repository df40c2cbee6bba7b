import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { codeOf, decideEndorsement, type EndorsementSheet, endorsementText } from './endorsement.ts'
import type { EvidenceId, ReportId } from './ids.ts'
import type { Period } from './period.ts'
import { evolveReport, type Report } from './report.ts'
import { bureau, commitment, contextOf, people, target } from './supervision.fixture.ts'

const one = target()
const period = '2026-03' as Period
const reported = (value: string): Report =>
  evolveReport(null, {
    ...{ kind: 'submitted', id: 'r1' as ReportId, commitment: commitment().id, period },
    ...{ unit: bureau, filledFrom: null, doubts: [], explanation: null, alike: [] },
    filled: {
      figures: { [one.id]: { value, standing: 'final', from: null } },
      ...{ reached: [], narrative: '已入库。', problems: '', nextStep: '', evidence: [] },
    },
    on: '2026-03-30' as never,
  })
const sheetOf = (report: Report): EndorsementSheet => ({
  ...{ unit: bureau, period, reports: [{ commitment: commitment({ targets: [one] }), report }] },
})
const hashOf = (sheet: EndorsementSheet) =>
  createHash('sha256').update(endorsementText(sheet)).digest('hex')
const sheet = sheetOf(reported('6'))
const hash = hashOf(sheet)
const scan = 'scan' as EvidenceId
const endorse = (over: {
  readonly code?: string
  readonly known?: EndorsementSheet
  readonly by?: keyof typeof people
}) => {
  const known = over.known ?? sheet
  return decideEndorsement(
    { sheet: known, hash: hashOf(known) },
    { code: over.code ?? codeOf(hash), evidence: { ['r1' as ReportId]: scan } },
    contextOf(people[over.by ?? 'liaison'], '2026-04-01'),
  )
}

test('twelve signs that can be read off paper, of the beginning of the hash', () => {
  assert.equal(codeOf(`${'0'.repeat(15)}f`), '0000-0000-0000')
  assert.equal(codeOf('f'.repeat(64)), 'ZZZZ-ZZZZ-ZZZZ')
  assert.equal(codeOf(`0842108421084210${'0'.repeat(48)}`), '1111-1111-1111')
  assert.match(codeOf(hash), /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
})

test('the signed sheet endorses each report, and is named by it', () => {
  const outcome = endorse({})
  assert.ok('entries' in outcome)
  const [first] = outcome.entries
  assert.ok(first)
  const after = evolveReport(reported('6'), first.entries.report)
  assert.deepEqual([after.stage, after.paper], ['endorsed', { evidence: scan, hash }])
  assert.equal(first.entries.commitment, null)
})

test('however it is typed', () => {
  const code = codeOf(hash)
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), code.replace(/0/g, 'O')]) {
    assert.ok('entries' in endorse({ code: typed }), typed)
  }
})

test('a figure, a word, a source changed after printing: another code, and the sheet is refused', () => {
  const [told] = sheet.reports
  assert.ok(told)
  const changed: readonly Partial<Report>[] = [
    { figures: reported('7').figures },
    { narrative: '已入库6家。' },
    { filledFrom: '电话' },
    { evidence: [scan] },
    { explanation: '两家退库' },
  ]
  for (const change of changed) {
    const known = sheetOf({ ...told.report, ...change })
    const outcome = endorse({ known })
    assert.ok('refusal' in outcome, JSON.stringify(change))
    assert.equal(outcome.refusal.code, 'paper-differs')
  }
  const fewer = endorse({ known: { ...sheet, reports: [] } })
  assert.ok('refusal' in fewer && fewer.refusal.code === 'nothing-to-endorse')
})

test('the liaison of the unit brings it in, nobody else', () => {
  for (const by of ['stranger', 'supervisor', 'leader', 'principal'] as const) {
    const outcome = endorse({ by })
    assert.ok('refusal' in outcome && outcome.refusal.code === 'not-allowed', by)
  }
})
