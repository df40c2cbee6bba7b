// Place: whose plan a document is, and who signed it.
//
//   东河市西城区2024年重点任务分工方案 → 东河市西城区
//   …现印发给你们。⏎西城区人民政府办公室⏎2023年12月1日 → signed by 西城区人民政府办公室

const province = /^[一-鿿]{1,8}?(?:省|自治区|市|(?<![地园社老山])区(?!域)|县|旗|自治州|盟)/
const below =
  /^[一-鿿]{1,4}?(?:市|(?<![地园社老山])区|县|旗|镇|乡|街道)(?=人民政府|委|政府|[\d二关年“]|国民|人民|统计)/
const follows =
  /^(?:人民政府|委|政府|[\d二关年“]|国民|人民|统计)|厅|局|办公室|办|方案|规划|计划|公报|工作|报告|措施|条例|汇报/
const leadIns =
  /^(?:关于)?(?:印发|转发|做好|报送|进一步|加快)?《?(?:(?:19|20)\d{2}年)?(?:中共|中国共产党)?/
const reach = 28
const regions: Readonly<Record<string, string>> = {
  宁夏: '宁夏回族自治区',
  广西: '广西壮族自治区',
  新疆: '新疆维吾尔自治区',
  西藏: '西藏自治区',
  内蒙古: '内蒙古自治区',
}
const first =
  /^[一-鿿]{2,24}?(?:人民政府|管委会|办公厅|办公室|委员会|厅|局|领导小组)(?:办公厅|办公室)?/
const last = /(?:人民政府|管委会|办公厅|办公室|委员会|厅|局|领导小组)$/
const dated = /(?:19|20)\d{2}年\d{1,2}月|二[〇○零][〇○零一二]/g
const longestNames = 200
const newline = 10

/** The authority whose name stands right before a date; of several the first. */
export function signedBy(words: string): string | null {
  for (const match of words.matchAll(dated)) {
    const end = match.index - (words.charCodeAt(match.index - 1) === newline ? 1 : 0)
    let start = end
    while (end - start < longestNames && isHan(words.charCodeAt(start - 1))) start--
    const names = words.slice(start, end)
    if (start > 0 && !'\n。》'.includes(words.charAt(start - 1))) continue
    if (last.test(names)) return first.exec(names)?.[0] ?? null
  }
  return null
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

/** The province, city or county that words begin with, and the district right behind it. */
export function placeOf(words: string): string | null {
  for (const [short, full] of Object.entries(regions)) {
    if (words.slice(0, reach).includes(short)) return full
  }
  const text = words.replace(leadIns, '')
  const first = province.exec(text)?.[0]
  if (first === undefined || /[城都超]市$/.test(first)) return null
  const rest = text.slice(first.length)
  const second = below.exec(rest)?.[0] ?? ''
  return follows.test(rest.slice(second.length, second.length + reach)) ? first + second : null
}

const speaker = /(?:代表|\n|在)([一-鿿]{2,14}人民政府)/
const assembly = /在([一-鿿]{2,14})第[一-鿿]{1,4}届人民代表大会/

/** Of a speaker: 我代表东河区人民政府… or 在东河区第九届人民代表大会… */
export function reporterOf(head: string): string {
  const own = speaker.exec(head)?.[1]
  if (own !== undefined) return own
  const place = assembly.exec(head)?.[1]
  return place === undefined ? '' : `${place}人民政府`
}
