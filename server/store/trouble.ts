// Trouble with the database that an administrator can mend: a code, its facts, and a sentence that says how.

const sentences = {
  'folder-in-use': ({ folder, pid }: Facts) =>
    `数据文件夹 ${folder} 正由进程 ${pid} 使用；请先停止它，或用 --data 另选文件夹。 The data folder is in use by process ${pid}; stop it, or choose another with --data.`,
  'folder-unreachable': ({ folder }: Facts) =>
    `运行数据库的用户无法进入 ${folder}；请换一个文件夹（如 /srv/luoshi），或放开上级目录的进入权限（chmod o+x）。 The user that runs the database cannot reach ${folder}; choose another folder or allow it to enter (chmod o+x) the folders above.`,
  'disk-full': ({ folder }: Facts) =>
    `磁盘空间不足，数据库无法启动（${folder}）；请清理磁盘后再启动，数据未受影响。 The disk is full, the database cannot start; make room and start again, nothing is lost.`,
  'not-started': ({ folder, said }: Facts) =>
    `数据库未能启动（${folder}）：${said} The database did not start; its last words are above.`,
  'no-data': ({ folder }: Facts) =>
    `${folder} 里没有数据；请先运行 luoshi serve，或用 --data 指定数据文件夹。 There is no data in ${folder}; run luoshi serve first, or name the folder with --data.`,
  'server-unreachable': ({ why }: Facts) =>
    `连不上 DATABASE_URL 或 DATABASE_OWNER_URL 所写的数据库（${why}）；请核对地址、库名、用户和密码，并确认数据库已启动。 The database of DATABASE_URL or DATABASE_OWNER_URL cannot be reached (${why}); check address, database, user and password, and that it runs.`,
  'not-migrated': () =>
    'DATABASE_URL 的数据库还没有建表；请再设置 DATABASE_OWNER_URL（表的所有者），启动一次即可。 The database of DATABASE_URL has no tables yet; set DATABASE_OWNER_URL (their owner) too and start once.',
  'server-role-too-strong': ({ role }: Facts) =>
    `DATABASE_URL 的用户 ${role} 可绕过行级权限（超级用户、BYPASSRLS 或表的所有者）；请改用普通用户，迁移用 DATABASE_OWNER_URL。 The role ${role} of DATABASE_URL bypasses row-level security; use a plain role, and DATABASE_OWNER_URL for migrations.`,
  'too-old': ({ version }: Facts) =>
    `PostgreSQL ${version} 过旧，需要 15 或更高版本。 PostgreSQL ${version} is too old; 15 or later is needed.`,
  'newer-schema': ({ version }: Facts) =>
    `数据库由更新的版本写成（迁移 ${version}）；请使用新版程序打开。 A later release wrote this database (migration ${version}); open it with that release.`,
}

type Facts = Readonly<Record<string, string | number>>
export type TroubleCode = keyof typeof sentences

export class StoreTrouble extends Error {
  readonly code: TroubleCode
  readonly facts: Facts

  constructor(code: TroubleCode, facts: Facts, cause?: unknown) {
    super(sentences[code](facts), { cause })
    this.name = 'StoreTrouble'
    this.code = code
    this.facts = facts
  }
}

/** What the database's own words mean. */
export function troubleOf(said: string, folder: string, cause: unknown): StoreTrouble {
  const pid = /PID (\d{1,10})/.exec(said)?.[1]
  if (pid && said.includes('lock file'))
    return new StoreTrouble('folder-in-use', { folder, pid }, cause)
  const text = `${said}\n${cause instanceof Error ? cause.message : ''}`
  if (/No space left|ENOSPC/.test(text)) return new StoreTrouble('disk-full', { folder }, cause)
  if (/[Pp]ermission denied|EACCES/.test(text)) {
    return new StoreTrouble('folder-unreachable', { folder }, cause)
  }
  return new StoreTrouble('not-started', { folder, said: text.trim().slice(-400) }, cause)
}

/** What a running server lacks, where that is why a request failed: it comes back by itself. */
export function shortageOf(error: Error): 'disk-full' | 'database-away' | null {
  const code = 'code' in error ? String(error.code) : ''
  if (code === '53100') return 'disk-full'
  const isAway =
    away.has(code) ||
    (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') ||
    /^Connection terminated|not queryable$/.test(error.message)
  return isAway ? 'database-away' : null
}

/** PostgreSQL stops, has crashed or starts; nobody listens; the line broke. */
const away: ReadonlySet<string> = new Set([
  ...['57P01', '57P02', '57P03', '08006', '08001'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
])

/** Codes of PostgreSQL and of the network that a wrong URL leads to. */
const wrongUrl: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ENOENT', 'ERR_INVALID_URL'],
  ...['28000', '28P01', '3D000', '57P03'],
])

/** The same for a server of one's own; never with the URL, which holds a password. */
export function troubleOfServer(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42P01') return new StoreTrouble('not-migrated', {}, error)
  if (wrongUrl.has(code))
    return new StoreTrouble('server-unreachable', { why: String(code) }, error)
  return error
}
