import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from './options.ts'

const nothing = {}

/** The code of the misuse, or the command that was understood. */
function said(line: string): string {
  const parsed = parse(line.split(' ').filter(Boolean), nothing)
  return 'misuse' in parsed ? parsed.misuse.code : parsed.command
}

const cases: readonly (readonly [line: string, said: string])[] = [
  ['compile a.docx', 'compile'],
  ['compile a.docx b.pdf --json --text', 'compile'],
  ['--json compile a.docx', 'compile'],
  ['compile -', 'compile'],
  ['compile -- --json', 'compile'],
  ['check a.docx', 'check'],
  ['check a.docx --units u.txt', 'check'],
  ['check a.docx --units', 'option-without-value'],
  ['diff a.docx b.docx --units u.txt', 'unknown-option'],
  ['diff a.docx b.docx --json', 'diff'],
  ['serve --demo', 'serve'],
  ['serve a.docx --lang=en', 'serve'],
  ['--help', 'help'],
  ['compile --help', 'help'],
  ['-h', 'help'],
  ['--version', 'version'],
  ['', 'no-command'],
  ['destroy a.docx', 'unknown-command'],
  ['constructor a.docx', 'unknown-command'],
  ['__proto__', 'unknown-command'],
  ['compile', 'no-file'],
  ['compile --json', 'no-file'],
  ['check', 'no-file'],
  ['compile --jsno a.docx', 'unknown-option'],
  ['compile -x a.docx', 'unknown-option'],
  ['check --json a.docx', 'unknown-option'],
  ['check --__proto__ a.docx', 'unknown-option'],
  ['compile a.docx --xlsx', 'option-without-value'],
  ['compile a.docx --xlsx=', 'option-without-value'],
  ['compile --json=yes a.docx', 'option-with-value'],
  ['compile a.docx --lang fr', 'unknown-language'],
  ['compile a.docx --lang english', 'unknown-language'],
  ['compile a.docx --text', 'text-without-json'],
  ['compile a.docx --json --table', 'json-or-table'],
  ['compile a.docx b.docx --xlsx t.xlsx', 'one-file-for-output'],
  ['compile a.docx --xlsx a.docx', 'output-extension'],
  ['compile a.docx --docx ./x/../a.docx', 'output-over-input'],
  ['compile a.docx --units u.xlsx --xlsx u.xlsx', 'output-over-input'],
  ['diff a.docx', 'two-files-needed'],
  ['diff a.docx b.docx c.docx', 'two-files-needed'],
  ['serve a.docx b.docx', 'too-many-files'],
  ['serve a.docx --demo', 'demo-with-file'],
  ['serve', 'serve'],
  ['serve a.docx --port 0 --host 0.0.0.0 --behind-proxy --log', 'serve'],
  ['serve a.docx b.docx', 'too-many-files'],
  ['serve --port', 'option-without-value'],
  ['serve --port 65536', 'not-a-number'],
  ['serve --port 7e3', 'not-a-number'],
  ['serve --port=-1', 'not-a-number'],
  ['serve --log=yes', 'option-with-value'],
  ['serve --tls-cert c.pem', 'tls-needs-both'],
  ['serve --tls-cert c.pem --tls-key k.pem', 'serve'],
  ['serve --as admin', 'unknown-option'],
  ['import a.docx --data d', 'import'],
  ['import', 'no-file'],
  ['import a.docx b.docx', 'too-many-files'],
  ['issue 2026 --as u', 'issue'],
  ['issue', 'one-plan-needed'],
  ['issue 2026 2027', 'one-plan-needed'],
  ['export 2026 --xlsx t.xlsx', 'export'],
  ['export 2026', 'option-missing'],
  ['export 2026 --xlsx t.docx', 'output-extension'],
  ['export --xlsx t.xlsx', 'one-plan-needed'],
  ['user list', 'user'],
  ['user list x', 'add-link-or-list'],
  ['user', 'add-link-or-list'],
  ['user remove x', 'add-link-or-list'],
  ['user link x', 'user'],
  ['user add x --unit u --post p --role liaison', 'user'],
  ['user add x --unit u --post p', 'option-missing'],
  ['user add x --unit u --post p --role king', 'not-one-of'],
  ['user add x --unit u --post p --role liaison --kind group', 'not-one-of'],
  ['verify', 'verify'],
  ['verify x', 'too-many-files'],
  ['simulate --units 6 --months 36', 'simulate'],
  ['simulate --months 37', 'not-a-number'],
  ['simulate --units u.txt', 'not-a-number'],
]

for (const [line, expected] of cases) {
  test(`luoshi ${line} → ${expected}`, () => assert.equal(said(line), expected))
}

test('an output file alone prints no table, unless it is asked for', () => {
  const form = (line: string) => {
    const asked = parse(line.split(' '), nothing)
    return 'form' in asked ? asked.form : undefined
  }
  assert.equal(form('compile a.docx'), 'table')
  assert.equal(form('compile a.docx --xlsx t.xlsx'), null)
  assert.equal(form('compile a.docx --xlsx t.xlsx --table'), 'table')
  assert.equal(form('compile a.docx --xlsx t.xlsx --json'), 'json')
})

test('what is not said has a usual value', () => {
  const asked = (line: string) => parse(line.split(' '), nothing)
  const { language: _, ...serve } = asked('serve') as unknown as Record<string, unknown>
  assert.deepEqual(serve, {
    ...{ command: 'serve', data: 'luoshi-data', port: 7400, host: '127.0.0.1', tls: null },
    ...{ behindProxy: false, log: false, demo: false, name: null, file: null },
  })
  const { language: __, ...simulate } = asked('simulate') as unknown as Record<string, unknown>
  assert.deepEqual(simulate, {
    ...{ command: 'simulate', data: 'luoshi-simulated', districts: 1, units: 60, months: 12 },
    ...{ seed: 1, year: null },
  })
  const add = asked('user add 王芳 --unit 督查室 --post 专员 --role supervisor')
  assert.equal('login' in add && add.login, '王芳')
})

describe('the language is', () => {
  const cases: readonly (readonly [
    args: string,
    environment: Record<string, string>,
    said: string,
  ])[] = [
    ['', {}, 'zh-CN'],
    ['', { LANG: 'en_US.UTF-8' }, 'en'],
    ['', { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    ['', { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    ['', { LANG: 'C.UTF-8' }, 'zh-CN'],
    ['', { LANG: 'de_DE.UTF-8' }, 'zh-CN'],
    ['--lang en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['--lang zh', { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    ['--lang zh-CN', {}, 'zh-CN'],
    ['--lang en-GB', {}, 'en'],
  ]
  for (const [args, environment, expected] of cases) {
    test(`${expected} for ${JSON.stringify(environment)} ${args}`, () => {
      const { language } = parse(
        ['check', 'a.docx', ...args.split(' ').filter(Boolean)],
        environment,
      )
      assert.equal(language, expected)
    })
  }
})
