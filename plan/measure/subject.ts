// Subject: whose number it is, in the words of the text.
//
//   力争全年新增高新技术企业 20家      高新技术企业
//   完成 14个 行政村综合整治提升       行政村综合整治提升
//   城镇登记失业率控制在 3%            城镇登记失业率
//   新增贷款3亿元, 增长 5%             贷款 (carried over)

import { bounds, completions, goalVerbs, growth, reaches } from '../lexicon/cues.ts'
import { either, ends, oneOf, stripped, words } from '../words.ts'

const { most, least, about } = bounds
/** Growth and bounds; 增长率 and 减排 are what may be measured. */
const said = [...growth.rises, ...growth.falls, ...most.before, ...least.before, ...about.before]
const around =
  /(?<![可对占同环])[比较](?![重例率值缩降控保])(?:“[^”]{1,6}”(?:期间|末|时期)?|[^，、]{1,6})|(?:去年|上年)(?:同期)?的|(?:到|至|在)?(?:(?:19|20)\d\d年?[-－—–~～至])?(?:19|20)\d\d年底?前?|[由从](?:[当目]前|现[在状]|每[人生月年天户亩餐]){1,2}的?|(?:高于|低于|快于|高出|低出|超过|超出)[^，、]{0,6}平均(?:水平|增速)?|可比|同比|环比|年均|每年|^[一二两三五十]年|平均|分别|累计|合计|预期|预计|力争|争取|确保|奋斗|冲刺|计划|目标|(?:\d{1,2}[-—至])?\d{1,2}月(?:\d{1,2}日|[底末]|[上中下]旬)?前?|[一二两三四五]?年[内底末]前?|全部|(?:目前)?已|首次|(?<![需主重必])都?要|(?:[提上攀]?升|[压缩]?减|压?缩|缩[短小]|提)[到至]|为|至|到|达|在|各|(?<![人平年])均|都|双双|再|完成|实现|控制|保持|稳定|维持|进入|前|增至|新发展|发展|新增|净增|以内|占(?=$)|每[人月年户]|(?<=[由从])月?人均|的|了|等|且|有|由|从|共|该|总计|建成|，/
const trailing = new RegExp(
  `(?:${around.source}|${either(said.filter((word) => !/率$|^减排/.test(word)))})$`,
)
const leading =
  /^(?:[—●■◆★▲○•·]{1,2}|含(?![税量水氧糖碳油])|[^，、]{2,4}期间(?=.{2})|在[^，]{1,16}[内中上里]|、|和(?![美谐平])|及(?![格时])|以及|其中|今明两年|今后五年|今年|明年|全年|年内|年底前?|到年底|本年度?|当年|每(?:半?年|月|周|季度)|[上下]半年|(?:到|至|在)?(?:(?:20|19)\d\d年?[-—至])?(?:20|19)\d\d年(?:底|末)?前?|\d{1,2}[-—至]\d{1,2}月|“[十三四五二一]{2,3}五”(?:时期|期间|末|期末)?|\d{1,2}月(?:\d{1,2}日|底|上旬|中旬|下旬|末)?前?|(?:第?[一二三四]|前三)季度[末底]?前?|力争|力促|争取|确保|努力|全力|积极|继续|持续|重点(?!项目|企业|工程|产业|行业|领域|村|人群|群体|路段|区域|任务)|大力|加快|着力|切实|稳步|有序|扎实|稳妥|深入|全面|进一步|同时|预计|预期|计划|实现|完成|达到|使|让|再(?=[建植绿安新增培完引压开])|净增|新增(?!长)|新建(?![筑材])|[一二两三五十]年累计|累计|目前|已建成|已|(?:去|上一?|前)年(?!度)|全[区县市省旗镇乡]|我[区县市省]|省、市、县|推动|推进|促进|引导|鼓励|帮助|组织|保证|并|将|要|在(?![职校册建谈园库岗])|对|把|以|按照?|由|或|且|是(?=[^，]{3})|高标准(?!农田|基本)|高质量|每年(?:各)?|各级|有计划地|总体|主要|稳定|[一二三四五六七]是)/
const keep = new Set(
  words(
    '研发|检测|检查|流转|托管|治理|养护|加固|安置|上市|股改|对接|销售|采购|演出|救治|体检|' +
      '搬迁|处置|处理|回收|生产|投入|升级|改善|交付|维修|帮扶|服务|洽谈|转移|绿化|造林|让|脱贫|' +
      '招商',
  ),
)
const verb = new RegExp(
  `^(?:新(?!增))?(?:${either(goalVerbs.filter((word) => word.length > 1 && !keep.has(word)))})(?!区(?![域级属])|[园率量额数房站点员性力者费金场厂所局院总筑，])`,
)
const behindStop = oneOf([
  ...completions.filter((word) => word.length > 1 && word !== '整合'),
  ...words(
    '纳入|加入|得到|享受|接受|取得|展开|补充|配备|免费|提供|进行|实现|开展|达到|入选|通过|' +
      '获得|尽快|全部|进入|列入|成为|加速|力争|确保|用于|扶持力度|任务|进展|按期|相继|实施|' +
      '年内|同步',
  ),
])
/** 道路|年底前建成通车: when it is due is no part of what it is. */
const dueBehind = /(?:20\d\d年)?\d{1,2}月|年(?:底|末|内|前)/
/** 重点项目|早投产, 项目|要按期竣工: how it is done is no part of what it is. */
const hurried = /(?<=.{2})(?:尽?早日?|尽快|全面|顺利|全部|如期|陆续|正式|稳定|并|[都均]?要)$/
const generic = /^(?:企业|项目|单位|村|乡镇|学校|小区|家庭|园区)$/
const doneBehind = /^(?:.{1,6}?)(?:完成|实现|开展)(.{2,12})$/
const reached = ends(reaches)

/** What stands before a promise in the midst of the words: 招商引资|确保|到位资金. */
const promised = /^.{2,40}?(?:确保|力争|争取|至少|[厅局委办]每年(?:分别)?)(?=.{2})/

/** 重点人群提供|法律援助: for whom it is, and then what. */
const provided = /^[^，、]{2,14}?提供(?=.{3})/

/** 职业院校增设|专业: who does it, and then what. */
const doneBy =
  /^(?:[省市县区镇]级(?:选择|认定)|[^，、的]{2,8}(?:院校|学校|企业|部门|单位|乡镇|街道)(?:增设|开设|撤销|选择|完成|带动|吸纳|引进|培育|新增)(?=.{2}))/
/** 下降率: by itself it names nothing. */
const trend = /^(?:下降|降低|上升|提升|增长)[率幅]$/
/** 产值超5亿元的|集群: an amount that tells which is part of the name. */
const told = /^[^、]{0,24}(?:[超过逾]\d[^，。；、]{1,9}|以[上下])的$/

/** The noun in the words before a figure, or '' where they hold none. */
export function nounBefore(left: string): string {
  const noun = stripStart(
    stripEnd(left.replace(ofWhole, ''))
      .replace(promised, '')
      .replace('分别', '')
      .replace(infix, ''),
  )
  const last = Math.max(ofWhat.test(noun) ? -1 : noun.lastIndexOf('的'), endOfNames(noun))
  const isCut = last > 0 && noun.length - last > 2 && !told.test(noun.slice(0, last + 1))
  const rest = isCut ? noun.slice(last + 1) : noun
  if (trend.test(rest)) return ''
  return tidy(rest.replace(provided, '').replace(doneBy, ''))
}

const infix = /(?:实现|完成)(?=年?总?(?:产值|增加值|收入|营业收入|税收|利润)$)/
/** 销售额|达到全区总额的 30%: of which whole it is a share. */
const ofWhole = /(?<=.{2})要?达到[^，、]{2,14}的$/
const ofWhat = /(?:率|比重|比例|占比|数量|指数)$/

/** 源头村、北陈村等|农村公路: where a list of examples ends and its kind is named. */
function endOfNames(noun: string): number {
  const at = noun.includes('、') ? noun.lastIndexOf('等') : -1
  return noun.length - at > 4 && !noun.includes('）', at) ? at : -1
}

/** The noun in the words behind a figure: 家企业完成改制 → 企业. */
export function nounBehind(right: string): string {
  const words = right.replace(/^的/, '').replace(/^(?:全部)?(?:实现|完成)(?=.{2})/, '')
  const done = doneBehind.exec(words)
  const least = /^[村镇县区校户]/.test(words) ? 1 : 2
  const stop = words.slice(1).search(dueBehind) + 1 || words.slice(least).search(behindStop) + least
  const noun = (stop >= least ? words.slice(0, stop) : words)
    .replace(hurried, '')
    .replace(/[和及]一批.{0,20}$/, '')
  if (done?.[1] && generic.test(noun)) return tidy(done[1])
  const last = noun.length > 12 ? noun.lastIndexOf('的') : -1
  return tidy(last > 4 && noun.length - last > 3 ? noun.slice(last + 1) : noun)
}

function stripEnd(words: string): string {
  return stripped(words, (rest) => rest.replace(trailing, ''))
}

/** Without the adverbs and verbs that stand before the noun: 力争全年引进|龙头企业. */
export function stripStart(words: string): string {
  return stripped(words, (rest) => {
    const shorter = rest.replace(verb, '').replace(leading, '')
    return shorter.length === 1 ? rest : shorter
  })
}

function tidy(noun: string): string {
  return noun.replace(/^（[^）]{1,12}）|^[的、，：]|[的、，：等]$/g, '')
}

/** Whether a verb of reaching stands right before the figure. */
export function isReached(left: string): boolean {
  return reached.test(left.replace(/(?:不低于|不少于|至少)$/, ''))
}

/** 国家级、省级研发平台: what a grade leaves out stands behind the grade of the next. */
export function completed(grade: string, next: string): string {
  const mark = /(?:[级型类]|[百千万亿]元)$/.exec(grade)?.[0].slice(-1)
  const at = mark === undefined ? -1 : next.indexOf(mark)
  return at > 0 && at < next.length - 2 ? grade + next.slice(at + 1) : grade
}
