// 文件读取的话：为什么不读、读的时候看到了什么。每句话都告诉人下一步怎么做。
// The source of every message of the readers: other languages must say all of it.
//
//   zhCN.refusals['macro']({ code: 'macro', part: 'word/vbaProject.bin' })

import type { Note } from '../document.ts'
import type { Refusal } from '../refusal.ts'

type Why<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>
type Seen<Code extends Note['code']> = Extract<Note, { code: Code }>

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const largest: Readonly<Record<Why<'too-large'>['what'], (limit: number) => string>> = {
  file: (limit) => `文件超过 ${megabytes(limit)}。请删去图片或者拆成几个文件再导入。`,
  unpacked: (limit) => `文件解开后超过 ${megabytes(limit)}。请删去图片或者拆成几个文件再导入。`,
  part: (limit) => `文件里有一个部分超过 ${megabytes(limit)}。请拆成几个文件再导入。`,
  parts: (limit) => `文件里的部件超过 ${limit} 个。请把正文另存为新文件再导入。`,
  text: (limit) => `文字超过 ${limit / 10_000} 万字。请拆成几个文件再导入。`,
  sheets: (limit) => `工作表超过 ${limit} 张。请只保留任务分解表再导入。`,
  cells: (limit) => `单元格超过 ${limit / 10_000} 万个。请只保留有内容的行列再导入。`,
  merges: (limit) => `合并单元格超过 ${limit} 处。请取消不需要的合并再导入。`,
  pages: (limit) => `页数超过 ${limit} 页。请拆成几个文件再导入。`,
  objects: (limit) => `PDF 里的对象超过 ${limit} 个。请重新导出这份 PDF，或者改用 docx。`,
}

const complexity: Readonly<Record<Why<'too-complex'>['what'], string>> = {
  depth: '层层嵌套太深',
  attributes: '标签上的属性太多',
  entities: '字符引用太多',
  elements: '标签太多',
}

const encodings: Readonly<Record<string, string>> = {
  ambiguous: '分不清是哪一种编码',
  invalid: '有些字节不合任何一种编码',
  binary: '内容不是文字',
}

/** Kinds that are not called by an extension. */
const kinds: Readonly<Record<string, string>> = {
  ole: '旧版 Office 文件',
  picture: '图片',
  zip: '压缩包',
  archive: '压缩包',
  program: '程序',
  odf: 'OpenDocument 文件',
  other: '别的文件',
}

export const zhCN = {
  refusals: {
    'unknown-type': ({ name }: Why<'unknown-type'>) =>
      `不能读取这种文件（${kinds[name] ?? name}）。请另存为 docx、xlsx、pdf、html、txt 或者 md 再导入。`,
    'type-mismatch': ({ name, found }: Why<'type-mismatch'>) =>
      `文件名说是 ${name}，内容却是${kinds[found] ?? ` ${found}`}。请核对文件，改成正确的扩展名再导入。`,
    'too-large': ({ what, limit }: Why<'too-large'>) => largest[what](limit),
    empty: () => '文件里没有文字。请核对是不是选错了文件。',
    'zip-bomb': () => '文件解开后会异常膨胀，可能是恶意文件，已停止读取。请向来文单位重新要一份。',
    encrypted: () => '文件加了密码。请用原程序打开，取消密码后另存，再导入。',
    macro: () => '文件带有宏。请另存为不带宏的 docx 或 xlsx 再导入。',
    doctype: () =>
      '文件里有不该有的文档类型声明，可能是恶意文件。请用 Word 或 WPS 打开后另存再导入。',
    'too-complex': ({ what }: Why<'too-complex'>) =>
      `文件结构异常（${complexity[what]}）。请用 Word 或 WPS 打开后另存再导入。`,
    'bad-encoding': ({ why }: Why<'bad-encoding'>) =>
      `文字编码无法确定（${encodings[why] ?? `不支持 ${why}`}）。请用记事本打开，确认文字正常后以 UTF-8 编码另存，再导入。`,
    'scan-without-text': () =>
      '这是扫描件或者图片，里面没有可以读取的文字。请导入电子原件，或者先做文字识别（OCR）。',
    'classified-mark': ({ mark }: Why<'classified-mark'>) =>
      `文件标有密级（${mark}）。涉密文件不得导入本系统，请按保密规定处理，并报告本单位保密工作人员。`,
    'legacy-format': ({ extension, saveAs }: Why<'legacy-format'>) =>
      `${extension} 是旧格式。请用 Word 或 WPS 打开，另存为 ${saveAs} 再导入。`,
    damaged: (_: Why<'damaged'>) =>
      '文件已损坏，或者不是正常程序生成的。请用原程序打开后另存，再导入。',
    timeout: ({ seconds }: Why<'timeout'>) =>
      `文件太复杂，${seconds} 秒内没有读完。请拆成几个文件，或者另存为 docx 再导入。`,
    'out-of-memory': ({ megabytes: limit }: Why<'out-of-memory'>) =>
      `读取文件需要的内存超过 ${limit} MB。请拆成几个文件，或者删去图片再导入。`,
    'conversion-failed': (_: Why<'conversion-failed'>) =>
      '没能转换成新格式。请用 Word 或 WPS 打开，另存为 docx 或 xlsx 再导入。',
  },
  notes: {
    decoded: ({ encoding }: Seen<'decoded'>) => `按 ${encoding.toUpperCase()} 编码读取。`,
    'external-part': ({ target }: Seen<'external-part'>) =>
      `文件引用了外部内容，没有读取：${target}`,
    'embedded-object': ({ part }: Seen<'embedded-object'>) =>
      `文件里嵌有别的文件，没有打开：${part}`,
    'dynamic-field': ({ field }: Seen<'dynamic-field'>) =>
      `有一个域会调用外部内容，只读取了它现有的结果：${field}`,
    'tracked-changes': ({ inserted, deleted }: Seen<'tracked-changes'>) =>
      `文件有修订（插入 ${inserted} 处，删除 ${deleted} 处），按全部接受读取。`,
    'hidden-text': ({ characters }: Seen<'hidden-text'>) =>
      `有 ${characters} 个隐藏的字，没有读取。`,
    'hidden-sheet': ({ sheet }: Seen<'hidden-sheet'>) => `工作表“${sheet}”是隐藏的，没有读取。`,
    'hidden-rows': ({ sheet, count }: Seen<'hidden-rows'>) =>
      `工作表“${sheet}”有 ${count} 行是隐藏的，没有读取。`,
    'hidden-columns': ({ sheet, count }: Seen<'hidden-columns'>) =>
      `工作表“${sheet}”有 ${count} 列是隐藏的，没有读取。`,
    'invisible-characters': ({ count }: Seen<'invisible-characters'>) =>
      `文字里有 ${count} 个看不见的控制字符，可能使显示的字和实际的字不同，请留意。`,
    pictures: ({ count }: Seen<'pictures'>) => `有 ${count} 张图片，图片里的文字没有读取。`,
    comments: ({ count }: Seen<'comments'>) => `有 ${count} 条批注，没有读取。`,
    'internal-mark': ({ mark }: Seen<'internal-mark'>) =>
      `文件标有“${mark}”，请注意知悉范围，公开前先审核。`,
    'pages-without-text': ({ pages }: Seen<'pages-without-text'>) =>
      `第 ${pages.join('、')} 页没有文字，可能是扫描页，没有读取。`,
    'pdf-action': ({ action }: Seen<'pdf-action'>) => `PDF 带有动作（${action}），没有执行。`,
    converted: ({ from }: Seen<'converted'>) => `由 ${from} 转换后读取，请核对编号和表格。`,
  },
}

export type Messages = typeof zhCN
