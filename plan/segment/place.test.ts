import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, reporterOf, signedBy } from './place.ts'

type Row = readonly [words: string, name: string | null]

const places: readonly Row[] = [
  ['东河区2026年工作要点', '东河区'],
  ['明川市东河区人民政府关于印发要点的通知', '明川市东河区'],
  ['明川市东河区某某要点', null],
  ['关于印发明川市2026年工作要点的通知', '明川市'],
  ['广西城镇建设方案', '广西壮族自治区'],
  ['关于加强干部交流以及深化各领域合作并与对口的广西共建园区', '广西壮族自治区'],
  ['幸福城市建设方案', null],
  ['东河县城市更新行动方案', '东河县'],
  ['东河产业园区方案', null],
  ['东河市场建设', null],
  ['2026年东河区政府工作报告', '东河区'],
  ['东河区', null],
  ['东河区老旧小区的改造与提升和公园的新建与扩建以及道路的整治方案', '东河区'],
  ['改造公厕', null],
]

for (const [words, name] of places) {
  test(`whose: ${words}`, () => assert.equal(placeOf(words), name))
}

const signatures: readonly Row[] = [
  ['印发给你们。\n东河区人民政府办公室\n2026年1月8日', '东河区人民政府办公室'],
  ['印发给你们。\n东河区人民政府办公室2026年1月8日', '东河区人民政府办公室'],
  ['印发给你们。\n东河区人民政府 东河区财政局\n2026年1月8日', null],
  [
    '印发给你们。\n东河区发展和改革委员会东河区财政局\n二〇二六年一月八日',
    '东河区发展和改革委员会',
  ],
  ['完成于2026年1月8日', null],
  ['《方案》东河区财政局2026年1月8日', '东河区财政局'],
  ['改造公厕，东河区财政局2026年1月8日', null],
  ['东河区财政局\n2026年1月8日', '东河区财政局'],
  ['财政局\n2026年1月8日', '财政局'],
  ['改造公厕\n2026年1月8日\n东河区财政局\n2026年2月8日', '东河区财政局'],
  ['改造公厕。', null],
]

for (const [words, name] of signatures) {
  test(`signed: ${words}`, () => assert.equal(signedBy(words), name))
}

const reporters: readonly Row[] = [
  ['我代表东河区人民政府，向大会报告工作', '东河区人民政府'],
  ['——在东河区第九届人民代表大会上', '东河区人民政府'],
  ['政府工作报告\n东河区人民政府\n区长', '东河区人民政府'],
  ['改造公厕', ''],
]

for (const [words, name] of reporters) {
  test(`reported: ${words}`, () => assert.equal(reporterOf(words), name))
}
