import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Misuse } from '../misuse.ts'
import { say } from './index.ts'
import type { Where } from './zh-CN.ts'

const languages = ['zh-CN', 'en'] as const
const [chinese, english] = languages.map(say)

const misuses: { readonly [Code in Misuse['code']]: Extract<Misuse, { code: Code }> } = {
  'no-command': { code: 'no-command' },
  'unknown-command': { code: 'unknown-command', command: 'destroy' },
  'unknown-option': { code: 'unknown-option', option: '--jsno', known: ['json', 'lang'] },
  'option-without-value': { code: 'option-without-value', option: '--lang' },
  'option-with-value': { code: 'option-with-value', option: '--json' },
  'option-missing': { code: 'option-missing', command: 'export', option: '--xlsx' },
  'not-a-number': { code: 'not-a-number', option: '--port', least: 0, most: 65_535 },
  'not-one-of': { code: 'not-one-of', option: '--kind', choices: ['department', 'town'] },
  'one-plan-needed': { code: 'one-plan-needed', command: 'issue' },
  'add-link-or-list': { code: 'add-link-or-list' },
  'tls-needs-both': { code: 'tls-needs-both' },
  'demo-with-file': { code: 'demo-with-file' },
  'unsafe-address': { code: 'unsafe-address', host: '0.0.0.0' },
  'unknown-language': { code: 'unknown-language', language: 'fr' },
  'no-file': { code: 'no-file', command: 'check' },
  'too-many-files': { code: 'too-many-files', command: 'serve', most: 1 },
  'two-files-needed': { code: 'two-files-needed' },
  'text-without-json': { code: 'text-without-json' },
  'json-or-table': { code: 'json-or-table' },
  'one-file-for-output': { code: 'one-file-for-output', option: '--xlsx' },
  'output-extension': { code: 'output-extension', option: '--docx', extension: '.docx' },
  'output-over-input': { code: 'output-over-input', file: 'a.xlsx' },
}

for (const misuse of Object.values(misuses)) {
  test(`${misuse.code} is said in both languages, with its facts`, () => {
    const facts = Object.entries(misuse).flatMap(([name, value]) =>
      name === 'code' || name === 'least' || name === 'most' ? [] : [value].flat(),
    )
    for (const language of languages) {
      const sentence = say(language).misuse(misuse)
      assert.match(sentence, language === 'en' ? /[.!]$/ : /。$/)
      for (const fact of facts) assert.ok(sentence.includes(`${fact}`), `${fact} in ${sentence}`)
    }
  })
}

const places: readonly (readonly [where: Where, zh: string, en: string])[] = [
  [{ page: 3 }, '第3页', 'page 3'],
  [{ page: 3, paragraph: 2 }, '第3页第2段', 'page 3, paragraph 2'],
  [{ table: 2, row: 4, column: 1, paragraph: 9 }, '表2第4行第1列', 'table 2, row 4, column 1'],
  [{ sheet: '分工', row: 7, cell: 'B7' }, '工作表“分工”B7', 'sheet “分工” B7'],
  [{ sheet: '分工', row: 7 }, '工作表“分工”第7行', 'sheet “分工” row 7'],
  [{ sheet: '分工' }, '工作表“分工”', 'sheet “分工”'],
  [{ line: 12 }, '第12行', 'line 12'],
  [{ line: 12, column: 340 }, '第12行第340字', 'line 12, character 340'],
]

for (const [where, zh, en] of places) {
  test(`${zh} · ${en}`, () => {
    assert.equal(chinese?.place(where), zh)
    assert.equal(english?.place(where), en)
  })
}

test('English counts one and many', () => {
  const one = { commitments: 1, targets: 1, stretches: 1, pledges: 1, units: 1 }
  const words = english?.counts(one).join(', ')
  assert.equal(words, '1 commitment, 1 target (and 1 stretch value), 1 pledge, 1 responsible unit')
  const none = { commitments: 0, targets: 0, stretches: 0, pledges: 0, units: 0 }
  assert.equal(
    english?.counts(none).join(', '),
    '0 commitments, 0 targets, no responsible unit named',
  )
  assert.equal(english?.severities({ error: 1, warning: 2, info: 0 }), '1 error, 2 warnings')
})
