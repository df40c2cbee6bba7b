// Files of old programs (doc, wps, xls, et, rtf) made docx or xlsx by LibreOffice, where the
// administrator has named its program. It runs in a folder and with a profile of its own, without
// macros, without a network, one at a time, and is ended when its time is up.
//
//   await convertOffice(bytes, 'doc', '/usr/bin/soffice')  → the bytes of a docx

import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'
import { type Legacy, saveAs } from './sniff.ts'

/** Refuses: `conversion-failed`, `timeout`, `too-large`. */
export function convertOffice(
  bytes: Uint8Array,
  legacy: Legacy,
  soffice: string,
): Promise<Uint8Array> {
  const turn = queue.then(() => convert(bytes, legacy, soffice))
  queue = turn.catch(() => undefined)
  return turn
}

let queue: Promise<unknown> = Promise.resolve()

async function convert(bytes: Uint8Array, legacy: Legacy, soffice: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-office-'))
  try {
    const source = join(folder, `document.${knownAs(legacy)}`)
    const results = join(folder, 'out')
    await mkdir(results)
    await writeFile(source, bytes)
    await prepareProfile(join(folder, 'profile'))
    await run(soffice, folder, argumentsOf(folder, legacy, { source, results }))
    return await resultOf(results)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What WPS writes is what Word and Excel write; LibreOffice looks at the name. */
function knownAs(legacy: Legacy): string {
  if (legacy === 'wps') return 'doc'
  return legacy === 'et' ? 'xls' : legacy
}

type Paths = { readonly source: string; readonly results: string }

function argumentsOf(folder: string, legacy: Legacy, { source, results }: Paths) {
  const filter = saveAs(legacy) === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'docx:MS Word 2007 XML'
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--convert-to',
    filter,
    '--outdir',
    results,
    source,
  ]
}

/** No macro runs, no linked picture or document is loaded. */
async function prepareProfile(profile: string): Promise<void> {
  const item = (path: string, name: string, value: string) =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse">` +
    `<value>${value}</value></prop></item>`
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      item('Common/Security/Scripting', 'MacroSecurityLevel', '3') +
      item('Common/Security/Scripting', 'DisableMacrosExecution', 'true') +
      item('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true') +
      item('Writer/Content/Update', 'Link', '0') +
      item('Calc/Content/Update', 'Link', '2') +
      '</oor:items>',
  )
}

async function run(soffice: string, folder: string, own: readonly string[]): Promise<void> {
  const [program = soffice, ...args] = confined([soffice, ...own])
  const child = spawn(program, args, {
    cwd: folder,
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    env: environment(folder),
  })
  const end = () => {
    try {
      // The whole group: soffice is a script that starts the program proper.
      if (child.pid !== undefined && process.platform !== 'win32')
        process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      // It ended by itself a moment ago.
    }
  }
  let isLate = false
  const bell = setTimeout(() => {
    isLate = true
    end()
  }, limits.wallSeconds * 1000)
  const failure = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`cannot start: ${error.message}`))
    child.once('close', (code) => resolve(code === 0 ? null : `ended with ${code}`))
  })
  clearTimeout(bell)
  end()
  if (isLate) refuse({ code: 'timeout', seconds: limits.wallSeconds })
  if (failure !== null) refuse({ code: 'conversion-failed', why: failure })
}

function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  const nowhere = 'http://127.0.0.1:9'
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    LANG: 'C.UTF-8',
    http_proxy: nowhere,
    https_proxy: nowhere,
    ftp_proxy: nowhere,
  }
}

/** On Linux: without a network where the system allows it, and no file larger than we would read. */
function confined(command: readonly string[]): readonly string[] {
  if (process.platform !== 'linux') return command
  const blocks = limits.unpackedBytes / 512
  const capped = ['/bin/sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...command]
  return canUnshare() ? ['unshare', '--map-root-user', '--net', '--', ...capped] : capped
}

let unshares: boolean | undefined

function canUnshare(): boolean {
  unshares ??=
    spawnSync('unshare', ['--map-root-user', '--net', '--', 'true'], { timeout: 5000 }).status === 0
  return unshares
}

async function resultOf(results: string): Promise<Uint8Array> {
  const [name] = await readdir(results)
  if (name === undefined) return refuse({ code: 'conversion-failed', why: 'no file was made' })
  const path = join(results, name)
  const { size } = await stat(path)
  if (size > limits.fileBytes) refuse({ code: 'too-large', what: 'file', limit: limits.fileBytes })
  return readFile(path)
}
