// What the command says in Chinese: the typed source that the other languages must match.
//
//   zhCN.misuse({ code: 'two-files-needed' })   diff 要两份文件：luoshi diff 旧稿 新稿。

import type { Place } from '@luoshi/documents'
import type { Change, Plan, Severity } from '@luoshi/plan'
import type { Misuse } from '../misuse.ts'

/** Why bytes never reached the reader of documents. */
export type Unreachable = 'missing' | 'folder' | 'forbidden' | 'failed'

export type Where = Place & { readonly line?: number }
type Count = Readonly<Record<Severity, number>>
type Title = Pick<Plan, 'year' | 'issuer' | 'documentNumber'>
type Turn<Value> = { readonly before: Value; readonly after: Value }

export type Counts = {
  readonly commitments: number
  readonly targets: number
  readonly stretches: number
  readonly pledges: number
  readonly units: number
}

const examples: Readonly<Record<string, string>> = { '--lang': 'en', '--units': '单位名录.txt' }

/** The source of every message: other languages must say all of it, with the same facts. */
export const zhCN = {
  help: `luoshi 落实：把一份计划拆成可以交办、可以销号的任务。

用法
  luoshi compile 文件… [选项]    拆解：任务、目标、时限、责任单位
  luoshi check 文件…             体检：只列出计划里的问题
  luoshi diff 旧稿 新稿 [--json]  比较一份计划的前后两稿
  luoshi start [文件]            拆解并体检，另存任务分解表 xlsx；不写文件则用自带的示例

compile 的选项
  --table          以表格显示（不选其他输出时就是它）
  --json           输出 JSON，一份文件一行（格式见 docs/plan-format.md）
  --text           JSON 中附上文件解码后的全文
  --xlsx 文件      写出任务分解表（xlsx）
  --docx 文件      写出任务分解表（docx）

compile 和 check 的选项
  --units 文件     本地单位名录，一行一个；名录以外的责任单位会被指出

通用
  --lang zh-CN|en  语言；不写则看 LC_ALL、LC_MESSAGES、LANG，默认中文
  --help, --version
  文件写 - 表示从标准输入读取。可读 txt、md、html、docx、pdf（有文字层）、xlsx；
  管理员在环境变量 LUOSHI_LIBREOFFICE 里写明 soffice 的路径后，还可读 doc、wps、xls、et。

退出码
  0  正常
  1  check 发现了“错误”级的问题
  2  命令写得不对
  3  有文件读不了，或不予受理（其余文件照常处理）`,

  misuse: (misuse: Misuse): string => {
    switch (misuse.code) {
      case 'no-command':
        return '请写明要做什么，例如 luoshi compile 计划.docx；全部用法见 luoshi --help。'
      case 'unknown-command':
        return `没有“${misuse.command}”这个命令。可用：compile、check、diff、start；用法见 luoshi --help。`
      case 'unknown-option':
        return `这个命令没有选项 ${misuse.option}。可用：${misuse.known.map((name) => `--${name}`).join('、')}。`
      case 'option-without-value':
        return `${misuse.option} 后面要写一个值，例如 ${misuse.option} ${examples[misuse.option] ?? '任务分解表.xlsx'}。`
      case 'option-with-value':
        return `${misuse.option} 后面不带值，请去掉等号和它后面的内容。`
      case 'unknown-language':
        return `不会说“${misuse.language}”。--lang 可以写 zh-CN 或 en。`
      case 'no-file':
        return `请写明文件，例如 luoshi ${misuse.command} 计划.docx；从标准输入读取请写 -。`
      case 'too-many-files':
        return `luoshi ${misuse.command} 一次只读一份文件；多份文件请用 luoshi compile。`
      case 'two-files-needed':
        return 'diff 要两份文件：luoshi diff 旧稿 新稿。'
      case 'text-without-json':
        return '--text 是把全文附在 JSON 里，请与 --json 同用。'
      case 'json-or-table':
        return '--json 和 --table 只能选一个。'
      case 'one-file-for-output':
        return `${misuse.option} 只能写出一份计划的表，请一次给一份文件。`
      case 'output-extension':
        return `${misuse.option} 的文件名要以 ${misuse.extension} 结尾，例如 任务分解表${misuse.extension}。`
      case 'output-over-input':
        return `${misuse.file} 就是要读的那份文件，写上去会盖掉它。请换一个文件名。`
    }
  },

  unreachable: (why: Unreachable): string =>
    ({
      missing: '没有这个文件，请检查文件名和所在文件夹。',
      folder: '这是文件夹，请写明其中的文件。',
      forbidden: '没有权限读取，请检查文件权限。',
      failed: '读取时出错，请确认磁盘或网络可用后重试。',
    })[why],
  fault: (reason: string) =>
    `程序出错了（${reason}），不是文件的问题。请把这句话和文件（如可公开）报告给我们。`,
  unwritable: (file: string) =>
    `无法写入 ${file}：请检查文件夹是否存在、是否可写、文件是否正被打开。`,
  unread: (file: string, why: string) => `未能读取 ${file}：${why}`,
  written: (file: string) => `任务分解表已写入 ${file}`,
  progress: (done: number, of: number, file: string) => `[${done}/${of}] ${file}`,

  untitled: '（未找到标题）',
  facts: ({ year, issuer, documentNumber }: Title): readonly string[] => [
    ...(year === null ? [] : [`${year}年`]),
    ...(issuer === null ? [] : [issuer]),
    ...(documentNumber === null ? [] : [documentNumber]),
  ],
  counts: ({ commitments, targets, stretches, pledges, units }: Counts): readonly string[] => [
    `${commitments} 项任务`,
    `${targets} 个目标值${stretches > 0 ? `（另有力争值 ${stretches} 个）` : ''}`,
    ...(pledges > 0 ? [`${pledges} 个无数字目标`] : []),
    units > 0 ? `${units} 个责任单位` : '未写责任单位',
  ],
  columns: ['序号', '任务', '目标', '时限', '牵头单位'],
  legend: '↗ 力争值　? 建议人工核对',
  noCommitments: '没有找到可以交办的任务。请确认这是一份计划、要点或任务分解表。',

  check: '体检',
  severity: { error: '错误', warning: '提醒', info: '提示' },
  severities: ({ error, warning, info }: Count): string => {
    const said = [
      ...(error > 0 ? [`${error} 处错误`] : []),
      ...(warning > 0 ? [`${warning} 处提醒`] : []),
      ...(info > 0 ? [`${info} 处提示`] : []),
    ]
    return said.length > 0 ? said.join('，') : '没有发现问题'
  },
  sound: '没有发现问题。',
  instead: (words: string) => `建议改为“${words}”`,
  more: (count: number) => `另有 ${count} 处同类问题，全部列出请用 luoshi check`,
  quote: (words: string) => `“${words}”`,
  place: ({ page, sheet, cell, table, row, paragraph, line, column }: Where): string => {
    if (sheet !== undefined) return `工作表“${sheet}”${cell ?? (row ? `第${row}行` : '')}`
    const parts = [
      page === undefined ? '' : `第${page}页`,
      table === undefined ? '' : `表${table}`,
      row === undefined ? '' : `第${row}行`,
      line === undefined ? '' : `第${line}行`,
      column === undefined ? '' : row === undefined ? `第${column}字` : `第${column}列`,
      paragraph === undefined || table !== undefined ? '' : `第${paragraph}段`,
    ]
    return parts.join('')
  },

  noChanges: '两稿没有不同。',
  changes: {
    same: '未变',
    reworded: '改写',
    retargeted: '调整目标',
    moved: '移动',
    split: '拆分',
    merged: '合并',
    new: '新增',
    gone: '删除',
  } satisfies Record<Change['change'], string>,
  newDue: ({ before, after }: Turn<string | null>) =>
    `时限 ${before ?? '未写'} → ${after ?? '未写'}`,
  newLead: ({ before, after }: Turn<readonly string[]>) =>
    `牵头单位 ${before.join('、') || '未写'} → ${after.join('、') || '未写'}`,
  newSection: ({ before, after }: Turn<string>) => `移动 ${before} → ${after}`,
  newPlace: ({ before, after }: Turn<string>) => `移动 ${before} → ${after}`,
  noSection: '（无章节）',
}

export type Messages = typeof zhCN
