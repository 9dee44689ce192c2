// Sets up what is missing and runs one of the project's commands. Plain JavaScript that Node 20 runs, and no shell, so that it works everywhere.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownAddress } from './own-address.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inRoot = (...parts) => join(root, ...parts)
const [command = 'start', ...rest] = process.argv.slice(2)

const quiet = '--disable-warning=ExperimentalWarning'

const commands = {
  start: () => run(['server/main.ts', ...rest], { built: true }),
  wifi,
  demo: () => run(['server/main.ts', '--demo', ...rest], { built: true }),
  dev,
  test: () => run(['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...rest], { built: true }),
  // Without the pages, which a restore in an emergency does not wait for.
  store: () => run(['scripts/store.mjs', ...rest]),
  // Without the pages too: the content and its preview need none.
  content: () => run([`scripts/content-${rest[0]}.ts`, ...rest.slice(1)]),
  node: () => run(rest, { built: true }),
}

const act = commands[command]
if (!act) stop(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`)
act()

function run(args, { built = false } = {}) {
  install()
  if (built) build()
  const child = spawn(nodeBinary(), [quiet, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  // Whoever ends npm alone means the server too.
  const { ppid } = process
  setInterval(() => process.ppid !== ppid && child.kill('SIGTERM'), 1000).unref()
  child.on('exit', code => {
    process.exitCode = code ?? 1
  })
}

/** The same for a class on the Wi-Fi that this computer is in. */
async function wifi() {
  const address = await ownAddress()
  if (!address) {
    stop(
      'This computer is in no network. Join the Wi-Fi of the tablets, or give its address: PUBLIC_URL and ALLOW_PLAIN_HTTP_LAN (README).',
    )
  }
  process.env.PUBLIC_URL = `http://${address}:${process.env.PORT ?? 2567}`
  process.env.ALLOW_PLAIN_HTTP_LAN = 'yes'
  commands.start()
}

/** Serves the sources; ends and starts the server again when its own change. (Node's --watch does not start a program with workers.) */
function dev() {
  install()
  let child
  const start = () => {
    child = spawn(nodeBinary(), [quiet, 'server/main.ts', '--dev', ...rest], { cwd: root, stdio: 'inherit' })
  }
  const restart = () => {
    child.once('exit', start)
    child.kill('SIGTERM')
  }
  let soon
  for (const folder of ['server', 'shared']) {
    watch(inRoot(folder), { recursive: true }, () => {
      clearTimeout(soon)
      soon = setTimeout(() => (child.exitCode === null ? restart() : start()), 200)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.once('exit', () => process.exit(0)).kill(signal))
  start()
}

/** Installs when there is nothing yet, or when the lock file is another than the installed one. */
function install() {
  const stamp = inRoot('node_modules', '.installed')
  const wanted = hashOf(inRoot('package.json')) + hashOf(inRoot('package-lock.json'))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing what Upstander needs (once, some minutes) …')
  const npm = process.env.npm_execpath
  const [program, args] = npm ? [process.execPath, [npm, 'install']] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install']]
  const { status } = spawnSync(program, [...args, '--no-save', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) stop('npm install failed. Is this machine connected to a package registry?')
  writeFileSync(stamp, wanted)
}

/** Builds the pages when something that they are made of is newer than the last build. */
function build() {
  const stamp = inRoot('dist', '.built')
  const sources = ['client', 'shared', 'vite.config.ts', 'package.json'].map(name => newest(inRoot(name)))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources)) return
  console.log('Building the pages …')
  if (node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']) !== 0) stop('The pages could not be built.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
}

function node(args) {
  const { status } = spawnSync(nodeBinary(), [quiet, ...args], { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

/** The Node that the package `node` brought; the machine's own where that is new enough. */
function nodeBinary() {
  const own = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(
    'Upstander needs Node 24 or newer. It installs one for itself, but install scripts are switched off here: run "npm install --ignore-scripts=false", or use Node 24.',
  )
}

function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

function hashOf(file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : ''
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
