import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutOf } from './document.ts'

test('without a title the name of the file says what it is', () => {
  const about = (name: string) => aboutOf('改造公厕8座。', name)
  assert.equal(about('东河区2026年工作要点.docx').jurisdiction, '东河区')
  assert.equal(about('统计公报.PDF').kind, 'bulletin')
  assert.equal(about('v1.docx 统计公报').kind, 'bulletin')
})

test('only the beginning and the last lines say what a long document is', () => {
  const far = '改造公厕。'.repeat(1200)
  const signed = `${far}\n东河区财政局\n2026年1月8日`
  assert.equal(aboutOf(`东河区要点\n${signed}`, '').issuer, '东河区财政局')
  assert.equal(aboutOf(`东河区要点\n${signed}\n${far}`, '').issuer, null)
  const numbered = '东政办发〔2026〕3号'
  assert.equal(aboutOf(`东河区要点\n${numbered}\n${far}`, '').documentNumber, numbered)
  assert.equal(aboutOf(`东河区要点\n${far}\n${numbered}\n${far}`, '').documentNumber, null)
  assert.equal(aboutOf(`东河区要点\n${far}\n本报讯\n`, '').kind, 'plan')
})

test('what is longer than a title is none', () => {
  const long = '改造老旧小区和背街小巷并更新供水供气供热管网'.repeat(6)
  assert.equal(aboutOf(`${long}实施方案\n改造公厕。`, '').title, null)
  assert.equal(aboutOf(`关于推进${long}\n的实施方案\n改造公厕。`, '').title, null)
})
