// Names with a hole in them, as conversion and machine washing leave behind.
//
//   南溪水库枢纽（段）工程、提升山、湖等景区品位、（）、、、、□      missing-name-part

import type { Finding } from '../finding.ts'
import { spanOf } from '../source.ts'
import { coming } from './places.ts'
import { found, type Rule } from './rule.ts'

/** Things that are called by one character: 水、电等. */
const single =
  '水电气路讯热网林田山湖草沙渠土肥种猪牛羊鸡鸭鹅鱼虾蟹茶果菜菌药粮油棉麻糖烟桑花竹木煤钢铁铜铝盐酒奶肉蛋米面人财物产供销学研用省市县区乡镇村组党政军民企校医教文体卫老幼孤残妇儿黄赌毒枪爆坑塘河库江海风光火核氢暖冷厕房桥车船港站场亭牌灯管井闸泵堤坝沟吃住行游购娱听说读写脏乱差偷抢骗杀软硬高中小微大新旧东南西北左右上下内外前后春夏秋冬日月年周德智体美劳城墙厂店馆院所府'

const marks: readonly RegExp[] = [
  /（[ ]?）|“”|《》/g,
  /(?<![条座处个项县乡市区镇村社园街道])（[段期路号河桥]）/g,
  /、{2,5}|[，。；：]、|、[，。；]/g,
  /(?:某某|[X×]{2,4})(?:省|市|县(?!区)|区|水库|大道|街|学校|小学|中学|医院|企业|项目|工程|园|镇|乡|街道|村|局|公司|路|河|桥)/g,
]
/** Two names of one character each, right behind a verb or a mark. */
const lone =
  /(?<=[，。；：\n]|提升|推进|加快|建设|实施|开发|改造|整治|打造|抓好|完善|启动|完成)([一-龥])、([一-龥])等(?:景区|项目|企业|工程|道路|水库|公司|学校|园区|镇|村)/g

/** More squares than this are boxes to tick. */
const mostSquares = 3
const squares = /(?<=[一-龥、])[□■◇]{1,8}(?=[一-龥])/g

export const missingNamePart: Rule = ({ outline }) => {
  const { value } = outline.text
  const hits = marks.flatMap((pattern) =>
    Array.from(value.matchAll(pattern), (match) => ({ at: match.index, word: match[0] })),
  )
  const holes = Array.from(value.matchAll(squares), (match) => ({
    at: match.index,
    word: match[0],
  }))
  if (holes.length <= mostSquares) hits.push(...holes)
  for (const match of value.matchAll(lone)) {
    const [word, one = '', other = ''] = match
    if (single.includes(one) && single.includes(other)) continue
    hits.push({ at: match.index, word })
  }
  return coming(outline, hits).map(
    ({ at, word }): Finding =>
      found('missing-name-part', {
        severity: 'warning',
        span: spanOf(outline.text, at, at + word.length),
        facts: { word },
      }),
  )
}
