import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { compile } from './compile.ts'
import { codes } from './finding.ts'
import { said, subjectOf } from './lint/sample.ts'
import { lint } from './lint.ts'

const known = ['区发改局', '区教育局', '区水务局', '区住建局']
const cases = casesOf('lint.md')

for (const { heading: code, text, expected } of cases) {
  test(`${code}: ${text}`, () => {
    const units = code === 'unit-unknown' ? known : []
    const source = { text, name: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) }
    const findings = compile(source, { units }).findings.filter((one) => one.code === code)
    assert.deepEqual(
      findings.map(({ severity, span }) => `${severity} ${briefly(text.slice(...span))}`),
      expected,
    )
  })
}

test('every rule has a case that it finds and one that it leaves alone', () => {
  for (const code of codes) {
    const own = cases.filter(({ heading }) => heading === code)
    assert.ok(own.some(({ expected }) => expected.length > 0) || elsewhere.has(code), code)
    assert.ok(own.some(({ expected }) => expected.length === 0) || elsewhere.has(code), code)
  }
})

/** Found before there is a plan, with cases of their own. */
const elsewhere = new Set(['unclosed-quote', 'washed-word', 'page-mark', 'machine-tail'])

test('findings come in the order of the document', () => {
  const subject = subjectOf([
    { words: '建设（）工业园，尽快投产', due: '2031-12-31', units: { lead: ['区发改局'] } },
    { words: '尽快开工', units: { lead: ['区发改局'] } },
  ])
  assert.deepEqual(said(subject, lint(subject)), [
    'warning missing-name-part: （）',
    'warning vague-deadline: 尽快',
    'warning no-deadline: 尽快开工',
  ])
})

/** The two ends of what is long: a section, a document. */
function briefly(words: string): string {
  const line = words.replaceAll('\n', ' ')
  return line.length > 40 ? `${line.slice(0, 12)} … ${line.slice(-12)}` : line
}
