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

const examples: Readonly<Record<string, string>> = {
  ...{ '--lang': 'en', '--units': '单位名录.txt', '--data': '/srv/luoshi', '--port': '7400' },
  ...{ '--host': '127.0.0.1', '--tls-cert': 'cert.pem', '--tls-key': 'key.pem' },
  ...{ '--name': '东河区', '--as': '王芳', '--district': 'district', '--unassigned': '单位待定' },
  ...{ '--unit': '区工信局', '--kind': 'department', '--post': '联络员', '--role': 'liaison' },
  ...{ '--login': 'wangfang', '--districts': '1', '--months': '12', '--seed': '1' },
  ...{ '--year': '2026' },
}

/** What `luoshi verify` found of one district. */
type Sound = { readonly district: string; readonly entries: number; readonly hash: string }
type Broken = {
  readonly district: string
  readonly seq: number
  readonly why: 'changed' | 'missing' | 'head'
}
type Simulated = {
  readonly name: string
  readonly slug: string
  readonly units: number
  readonly commitments: number
  readonly reports: number
  readonly late: number
  readonly returned: number
  readonly closed: number
  readonly extensions: { readonly asked: number; readonly granted: number }
  readonly lights: Readonly<Partial<Record<'green' | 'yellow' | 'red' | 'grey', number>>>
  readonly planted: number
  readonly refused: number
  readonly seconds: number
  readonly file: string
}
type Differing = { readonly district: string; readonly things: readonly string[] }

/** What is wrong with a command that works on data. */
export type OfficeMisuse = Extract<
  Misuse,
  {
    code:
      | 'option-missing'
      | 'not-a-number'
      | 'not-one-of'
      | 'one-plan-needed'
      | 'add-link-or-list'
      | 'demo-with-file'
      | 'tls-needs-both'
      | 'unsafe-address'
  }
>

function officeMisuse(misuse: OfficeMisuse): string {
  switch (misuse.code) {
    case 'option-missing':
      return `luoshi ${misuse.command} 还要写 ${misuse.option}，例如 ${misuse.option} ${examples[misuse.option] ?? '任务分解表.xlsx'}。`
    case 'not-a-number':
      return `${misuse.option} 要写 ${misuse.least} 到 ${misuse.most} 的整数。`
    case 'not-one-of':
      return `${misuse.option} 只能是：${misuse.choices.join('、')}。`
    case 'one-plan-needed':
      return `请写明计划的编号或年份，例如 luoshi ${misuse.command} 2026。`
    case 'add-link-or-list':
      return '用法：luoshi user add 姓名 …、luoshi user link 用户、luoshi user list。'
    case 'demo-with-file':
      return '演示数据与正式计划分开存放：写 --demo 时不能再写文件。'
    case 'tls-needs-both':
      return '--tls-cert 和 --tls-key 要一起写：证书和它的私钥。'
    case 'unsafe-address':
      return `${misuse.host} 是别人也能访问的地址，不能用明文 HTTP 提供服务。请写 --tls-cert 证书 --tls-key 私钥；或由前面的代理提供 HTTPS 时写 --behind-proxy；只在本机使用则不写 --host。`
  }
}

/** The source of every message: other languages must say all of it, with the same facts. */
export const zhCN = {
  help: `luoshi 落实：把一份计划拆成可以交办、可以销号的任务。

用法
  luoshi compile 文件… [选项]    拆解：任务、目标、时限、责任单位
  luoshi check 文件…             体检：只列出计划里的问题
  luoshi diff 旧稿 新稿 [--json]  比较一份计划的前后两稿

  luoshi serve [选项] [文件]     启动服务；文件导入为计划草稿
  luoshi import 文件             把文件导入为计划草稿
  luoshi issue 计划 --as 用户    下达计划（督查室人员用自己的密码）；计划写编号或年份
  luoshi export 计划 --xlsx 文件 --as 用户   写出现行的任务分解表
  luoshi user add 姓名 --unit 单位 --post 职务 --role 角色    增加人员，给出一次性链接
  luoshi user link 用户          重新给出一次性链接
  luoshi user list               列出人员
  luoshi verify                  核对流水是否完整、现状是否与流水一致
  luoshi simulate [选项]         生成一个模拟区的全年数据，并写出造假答案

compile 的选项
  --table          以表格显示（不选其他输出时就是它）
  --json           输出 JSON，一份文件一行（格式见 docs/plan-format.md）
  --text           JSON 中附上文件解码后的全文
  --xlsx 文件      写出任务分解表（xlsx）
  --docx 文件      写出任务分解表（docx）

compile 和 check 的选项
  --units 文件     本地单位名录，一行一个；名录以外的责任单位会被指出

serve 的选项
  --port 端口      默认 7400        --host 地址   默认 127.0.0.1，只有本机能访问
  --tls-cert 文件 --tls-key 文件    证书和私钥；对外的地址必须有，或用：
  --behind-proxy   前面有提供 HTTPS 的代理
  --name 名称      首次启动时的区名
  --demo           虚构的区，供浏览试用（数据在 luoshi-demo，删除该文件夹即可清除）
  --log            每个请求在标准错误输出一行日志（JSON，不含个人信息）

使用数据的命令（从 serve 到 simulate）的选项
  --data 文件夹    数据文件夹；默认是当前文件夹下的 luoshi-data（simulate 为 luoshi-simulated）。
                   设置了环境变量 DATABASE_URL（及首次建表用的 DATABASE_OWNER_URL）则用自己的 PostgreSQL
  --district 简称  有多个区时指明是哪一个
  --as 用户        以此用户的身份办理，须输入密码；不写则以本机系统管理员的身份
  --unassigned 理由   issue：没有牵头单位的任务暂不下达，写明理由
  --kind department|town|enterprise   user add：单位还没有时，按此类别新建
  --login 用户名   user add：登录用的名字，默认与姓名相同
  --districts 个 --units 个 --months 月 --seed 数 --year 年   simulate：规模，默认 1、60、12、1、已过的月份

通用
  --lang zh-CN|en  语言；不写则看 LC_ALL、LC_MESSAGES、LANG，默认中文
  --help, --version
  文件写 - 表示从标准输入读取。可读 txt、md、html、docx、pdf（有文字层）、xlsx；
  管理员在环境变量 LUOSHI_LIBREOFFICE 里写明 soffice 的路径后，还可读 doc、wps、xls、et。

退出码
  0  正常
  1  check 发现了“错误”级的问题，或 verify 发现不一致
  2  命令写得不对
  3  有文件读不了，或不予受理（其余文件照常处理）；或该事项按规则不能办理
  4  数据库或服务无法启动、无法使用`,

  misuse: (misuse: Misuse): string => {
    switch (misuse.code) {
      case 'no-command':
        return '请写明要做什么，例如 luoshi compile 计划.docx；全部用法见 luoshi --help。'
      case 'unknown-command':
        return `没有“${misuse.command}”这个命令。可用：compile、check、diff、serve、import、issue、export、user、verify、simulate；用法见 luoshi --help。`
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
        if (misuse.most === 0) return `luoshi ${misuse.command} 后面不写文件。`
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
      default:
        return officeMisuse(misuse)
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

  districtName: '本地',
  serving: (url: string, folder: string | null) =>
    `落实已启动：${url}${folder === null ? '（数据在 DATABASE_URL 的数据库中）' : `（数据在 ${folder}）`}`,
  firstLink:
    '首次启动。请系统管理员（用户名 admin）在24小时内用浏览器打开下面的链接设置密码；链接只能用一次：',
  howToStop: '按 Ctrl-C 停止。',
  demonstration:
    '这是演示数据（虚构的区，与正式数据分开；删除数据文件夹即可清除）。用下面的链接设置密码（用户名 admin）进入，可在右上角切换督查室、联络员、单位负责人、分管领导等岗位：',
  noPlanYet:
    '打开链接后即可导入计划。想先看看全貌：npm start -- --demo（虚构的区，数据单独存放）。',
  buildingPages: '正在生成网页（仅首次或更新后需要，约几秒）…',
  stopping: '正在停止……再按一次立即结束。',
  portTaken: (port: number) => `端口 ${port} 已被占用；请停止占用它的程序，或用 --port 另选一个。`,
  portForbidden: (port: number) =>
    `没有权限使用端口 ${port}；1024 以下的端口通常要由管理员放开，请用 --port 另选一个。`,
  noSuchAddress: '本机没有 --host 所写的地址；请核对，或不写 --host。',
  tlsUnfit: '证书和私钥不是一对，或文件不是 PEM 格式；请核对 --tls-cert 和 --tls-key。',
  unusable: (path: string) =>
    `无法使用 ${path}：请检查它是否存在、是否有权限；数据文件夹要由启动服务的那个用户来操作。`,
  whichDistrict: (all: readonly string[]) =>
    all.length === 0
      ? '这里还没有区；请先运行 luoshi serve。'
      : `请用 --district 指明是哪个区：${all.join('；')}。`,
  noAdministrator: '系统管理员岗位目前无人担任；请用 --as 以有权限的用户办理。',
  passwordOf: (user: string) => `${user} 的密码：`,
  importElsewhere: '这里有多个区；请用 luoshi import 文件 --district 简称 导入。',
  imported: (title: string, id: string, commitments: number) =>
    `已导入为草稿：${title}，${commitments} 项任务，编号 ${id}。请督查室审核后下达。`,
  importedBefore: (title: string, id: string) => `此文件已导入过：${title}，编号 ${id}。`,
  unknownUnits: (names: readonly string[]) =>
    `名录里没有这些责任单位，请补充单位或在草稿中改正：${names.join('、')}。`,
  whichPlan: (name: string, list: readonly string[]) =>
    list.length === 0
      ? '这里还没有计划；请先用 luoshi import 导入。'
      : `“${name}”没有指明一份计划；请写编号（或只有一份计划的年份）：\n${list.join('\n')}`,
  issued: (title: string, commitments: number, units: number) =>
    `已下达：${title}，${commitments} 项任务，涉及 ${units} 个单位。`,
  nothingToRead: '这份计划里没有您可以查看的任务；请用 --as 以可查看的用户（如督查室人员）导出。',
  heldBack: (count: number) => `${count} 项任务没有牵头单位，暂未下达。`,
  noSuchUnit: (name: string, all: readonly string[]) =>
    `名录里没有“${name}”。要新建它，请加 --kind department（部门）、town（镇街）或 enterprise（企业）。现有：${all.join('、')}。`,
  loginTaken: (login: string) => `用户名“${login}”已有人使用；请用 --login 另选一个。`,
  noSuchUser: (user: string, named: number) =>
    named > 1
      ? `名叫“${user}”的不止一人；请用 luoshi user add 时的用户名。`
      : `没有用户“${user}”；全部用户见 luoshi user list。`,
  linkFor: (user: string) =>
    `“${user}”的一次性链接（72小时内有效，只能用一次）：在浏览器打开服务地址加上`,
  userColumns: ['用户名', '姓名', '岗位', '登录'],
  accountStates: {
    none: '未开通',
    link: '链接待用',
    password: '已设密码',
    locked: '暂时锁定',
  },
  verified: ({ district, entries, hash }: Sound) =>
    `${district}：流水完整（${entries} 条，末条 ${hash}），现状与流水一致。`,
  broken: ({ district, seq, why }: Broken) =>
    ({
      changed: `${district}：第 ${seq} 条流水被改动过；请停止使用，用备份核对。`,
      missing: `${district}：缺第 ${seq} 条流水；请停止使用，用备份核对。`,
      head: `${district}：流水末条（第 ${seq} 条）与登记的不符，可能少了最后几条；请停止使用，用备份核对。`,
    })[why],
  differing: ({ district, things }: Differing) =>
    `${district}：${things.length} 项现状与流水不一致：${things.slice(0, 10).join('、')}${things.length > 10 ? '……' : ''}。`,

  realDistricts: (slugs: readonly string[]) =>
    `这里有真实的区（${slugs.join('、')}），不能放入模拟数据；请用 --data 另选文件夹。`,
  simulatedBefore: (slugs: readonly string[]) =>
    `${slugs.join('、')} 已经有了；请用 --seed 另选一个数，或用 --data 另选文件夹。`,
  simulated: (one: Simulated) => {
    const { green = 0, yellow = 0, red = 0, grey = 0 } = one.lights
    return [
      `${one.name}（${one.slug}）：${one.units} 个单位，${one.commitments} 项任务，用时 ${one.seconds.toFixed(1)} 秒`,
      `  审定 ${one.reports} 份报告；逾期代填 ${one.late}，退回 ${one.returned}；申请延期 ${one.extensions.asked}，批准 ${one.extensions.granted}；销号 ${one.closed}`,
      `  期末亮灯：绿 ${green}，黄 ${yellow}，红 ${red}，灰 ${grey}${one.refused > 0 ? `；${one.refused} 个动作按规则未予办理` : ''}`,
      `  造假 ${one.planted} 处，答案在 ${one.file}`,
    ].join('\n')
  },

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
