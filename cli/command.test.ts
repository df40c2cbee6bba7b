// The real command, started as a person starts it, by the Node that runs these tests.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { commandIn } from './started.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-'))
const luoshi = commandIn(folder)
after(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text)
  return name
}

const plan = file(
  'plan.txt',
  `2031年临川新区重点工作实施方案

一、发展目标
1. 地区生产总值预期120亿元，增长8%，力争125亿元。（责任单位：区发改局）
2. 新增规模以上企业12家，6月底前完成。（牵头单位：区工信局；配合单位：区统计局）

二、城市建设
1. 新建口袋公园6个，改造公厕10座。（责任单位：区城管局）
2. 尽快建成东湖图书馆。
`,
)
const later = file(
  'later.txt',
  `2031年临川新区重点工作实施方案

一、发展目标
1. 地区生产总值预期120亿元，增长8%，力争125亿元。（责任单位：区发改局）
2. 新增规模以上企业15家，9月底前完成。（牵头单位：区工信局；配合单位：区统计局）

二、城市建设
1. 新建口袋公园6个，改造公厕10座。（责任单位：区城管局）
2. 举办全民健身赛事20场。（责任单位：区体育局）
`,
)
/** Twice the same year: an error of the plan. */
const wrong = file(
  'wrong.txt',
  `2031年临川新区重点工作实施方案

一、发展目标
1. 地区生产总值预期120亿元，增长8%，力争110亿元。（责任单位：区发改局）
`,
)

describe('compile', () => {
  test('shows title, sections, targets, days and units', () => {
    const { code, out, err } = luoshi(['compile', plan])
    assert.equal(err, '')
    assert.equal(code, 0)
    for (const words of [
      '2031年临川新区重点工作实施方案',
      '一、发展目标',
      '120亿元 +8% ↗125亿元',
      '2031-06-30',
      '区工信局',
      '二、城市建设',
      '10座',
    ]) {
      assert.ok(out.includes(words), `${words} in\n${out}`)
    }
    assert.ok(!out.includes('\x1b['), 'no colours where nobody watches')
  })

  test('--json prints one plan a line, its spans slicing the text', () => {
    const { code, out } = luoshi(['compile', '--json', '--text', plan, later])
    assert.equal(code, 0)
    const lines = out.trimEnd().split('\n')
    assert.equal(lines.length, 2)
    for (const line of lines) {
      const { format, source, commitments, findings } = JSON.parse(line)
      assert.equal(format, 'plan/1')
      assert.equal(source.text.length, source.length)
      assert.equal(commitments.length, 4)
      assert.match(source.text.slice(...commitments[0].span), /^地区生产总值/)
      for (const { message } of findings) assert.match(message, /[\u4e00-\u9fff].*。$/)
    }
  })

  test('--json without --text keeps the text to itself', () => {
    const { source } = JSON.parse(luoshi(['compile', '--json', plan]).out)
    assert.deepEqual(Object.keys(source).sort(), ['length', 'mediaType', 'name', 'sha256'])
    assert.equal(source.name, 'plan.txt')
  })

  test('speaks English', () => {
    const { out } = luoshi(['compile', plan, '--lang', 'en'])
    assert.match(out, /Commitment {2,}Targets/)
    assert.match(out, /12bn 元 \+8% ↗12\.5bn 元/)
  })

  test('reads standard input', () => {
    const { code, out } = luoshi(['compile', '-', '--json'], '一、目标\n1. 新建学校3所。\n')
    assert.equal(code, 0)
    assert.equal(JSON.parse(out).commitments[0].quantities[0].value, '3')
  })

  test('one bad file does not stop the others', () => {
    const { code, out, err } = luoshi(['compile', '--json', 'missing.txt', plan, folder])
    assert.equal(code, 3)
    assert.equal(out.trimEnd().split('\n').length, 1)
    assert.match(err, /未能读取 missing\.txt：没有这个文件/)
    assert.match(err, /这是文件夹/)
  })

  test('says in words why a file is refused', () => {
    const secret = file('secret.txt', '机密★1年\n\n2031年工作方案\n一、目标\n1. 新建学校3所。\n')
    const { code, out, err } = luoshi(['compile', '--json', secret])
    assert.equal(code, 3)
    assert.equal(out, '')
    assert.match(err, /密/)
    assert.doesNotMatch(err, /classified-mark/)
  })
})

describe('check', () => {
  test('exits with 0 on warnings and prints them with the place', () => {
    const { code, out } = luoshi(['check', plan])
    assert.equal(code, 0)
    assert.match(out, /提醒 {2}“尽快”/)
    assert.match(out, /第9行/)
  })

  test('exits with 1 on an error', () => {
    const { code, out } = luoshi(['check', wrong])
    assert.equal(code, 1)
    assert.match(out, /错误 {2}力争/)
  })

  test('--units points out who is not on the list', () => {
    const list = file('units.txt', '区发改局\n区统计局、区城管局\n')
    const { code, out } = luoshi(['check', plan, '--units', list])
    assert.equal(code, 0)
    assert.match(out, /“区工信局”不在本地单位名录中/)
    assert.doesNotMatch(out, /“区(?:发改|统计|城管)局”不在/)
    const { code: unread, err } = luoshi(['check', plan, '--units', 'nowhere.txt'])
    assert.equal(unread, 3)
    assert.match(err, /未能读取 nowhere\.txt/)
  })

  test('exits with 3 where a file was not read, whatever the others hold', () => {
    assert.equal(luoshi(['check', wrong, 'missing.txt']).code, 3)
  })
})

describe('diff', () => {
  test('tells what the later version changed', () => {
    const { code, out } = luoshi(['diff', plan, later])
    assert.equal(code, 0)
    assert.match(out, /调整目标/)
    assert.match(out, /12家 → 15家/)
    assert.match(out, /2031-06-30 → 2031-09-30/)
    assert.match(out, /新增 .*健身/)
    assert.match(out, /删除 .*图书馆/)
  })

  test('--json prints the changes', () => {
    const changes: { change: string }[] = JSON.parse(luoshi(['diff', plan, later, '--json']).out)
    const told = changes.map(({ change }) => change).filter((change) => change !== 'same')
    assert.deepEqual(told.sort(), ['gone', 'new', 'retargeted'])
  })

  test('says so where nothing changed', () => {
    assert.match(luoshi(['diff', plan, plan]).out, /两稿没有不同/)
  })
})

describe('what is not written right exits with 2 and says what to write', () => {
  const cases: readonly (readonly [args: readonly string[], words: RegExp])[] = [
    [[], /luoshi --help/],
    [['destroy'], /没有“destroy”这个命令/],
    [['compile'], /请写明文件/],
    [['compile', '--jsno', plan], /--jsno.*--json/],
    [['compile', plan, '--lang', 'xx'], /zh-CN 或 en/],
    [['compile', '\x1b]0;title\x07'.repeat(2), '--x\x1b[31m'], /没有选项/],
    [['diff', plan], /两份文件/],
  ]
  for (const [args, words] of cases) {
    test(JSON.stringify(args), () => {
      const { code, out, err } = luoshi(args)
      assert.equal(code, 2)
      assert.equal(out, '')
      assert.match(err, words)
      assert.ok(!err.includes('\x1b'), 'nothing steers the terminal')
    })
  }
})

test('an old format is refused with what to save it as, unless LibreOffice is turned on', () => {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const old = file('old.doc', Buffer.concat([magic, Buffer.from('WordDocument', 'utf16le')]))
  const { code, err } = luoshi(['compile', old])
  assert.equal(code, 3)
  assert.match(err, /另存为 docx/)
  const turnedOn = commandIn(folder, { LUOSHI_LIBREOFFICE: join(folder, 'nowhere') })
  assert.match(turnedOn(['compile', old]).err, /没能转换/)
})

describe('hostile names and files', () => {
  const cases: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['a name with a line end and an escape', ['compile', 'a\n\x1b[2Jb.txt']],
    ['a very long name', ['compile', 'a'.repeat(5000)]],
    ['an empty name', ['compile', '']],
    ['a name that looks like an option', ['compile', '--', '--json']],
    ['a folder', ['compile', '.']],
    ['a device without end', ['compile', '/dev/zero']],
    ['an empty file', ['compile', file('empty.txt', '')]],
    ['bytes of no encoding', ['compile', file('bytes.txt', Uint8Array.of(0xff, 0xff, 0x00, 0x81))]],
    ['a zip that is none', ['compile', file('broken.docx', 'PK\x03\x04 and no more')]],
  ]
  for (const [name, args] of cases) {
    test(name, () => {
      const { code, out, err } = luoshi(args)
      assert.equal(code, 3)
      assert.equal(out, '')
      assert.equal(err.trimEnd().split('\n').length, 1, err)
      assert.ok(!err.includes('\x1b') && !/ at .*:\d+:\d+/.test(err), err)
    })
  }
})

test('--help and --version go to stdout', () => {
  assert.match(luoshi(['--help']).out, /退出码/)
  assert.match(luoshi(['--help', '--lang', 'en']).out, /Exit codes/)
  assert.match(luoshi(['--version']).out, /^luoshi \d+\.\d+\.\d+\n$/)
})
