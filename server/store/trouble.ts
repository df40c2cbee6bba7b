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
