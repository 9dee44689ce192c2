// Takes the Dockerfile's steps without Docker: copies what .dockerignore lets through into a temporary folder, runs the npm and node steps
// there stage by stage, starts the CMD, waits for the HEALTHCHECK, and stops it as Docker would. Steps that belong to the image's own
// file system (users, folders at its root) are named and left out. The Node that runs this stands for the image's.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { execForm, letsThrough, readDockerfile } from './read-dockerfile.ts'

const patienceMs = 120_000
const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'image-'))
const lets = letsThrough(readFileSync(join(root, '.dockerignore'), 'utf8'))
const stages = []

try {
  for (const { word, rest, line } of readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))) take(word, rest, line)
  const image = stages.at(-1)
  console.log('=> CMD', image.command.join(' '))
  await runImage(image)
  console.log('The steps of the Dockerfile work.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function take(word, rest, line) {
  const stage = stages.at(-1)
  switch (word) {
    case 'FROM':
      stages.push({ name: / AS (\S+)/i.exec(rest)?.[1], root: join(folder, String(stages.length)), workdir: '/', env: {} })
      return
    case 'WORKDIR':
      stage.workdir = rest
      mkdirSync(inImage(stage, rest), { recursive: true })
      return
    case 'ENV':
      for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value
      return
    case 'COPY':
      return copy(stage, rest)
    case 'RUN':
      return run(stage, rest, line)
    case 'VOLUME':
      for (const volume of execForm(rest)) mkdirSync(inImage(stage, volume), { recursive: true })
      return
    case 'HEALTHCHECK':
      stage.health = execForm(rest.replace(/^.*?CMD\s+/, ''))
      return
    case 'CMD':
      stage.command = execForm(rest)
      return
    default:
      console.log(`(left out: ${word} ${rest})`)
  }
}

function copy(stage, rest) {
  const from = /^--from=(\S+)\s+/.exec(rest)?.[1]
  const paths = rest.replace(/^--\S+\s+/, '').split(/\s+/)
  const to = paths.pop()
  for (const path of paths) {
    const source = from
      ? inImage(
          stages.find(each => each.name === from),
          path,
        )
      : join(root, path)
    const isFolder = statSync(source).isDirectory()
    const target = join(inImage(stage, to), isFolder || !to.endsWith('/') ? '' : basename(path))
    mkdirSync(dirname(target), { recursive: true })
    const isIn = file => from || statSync(file).isDirectory() || lets(relative(root, file))
    cpSync(source, target, { recursive: true, filter: isIn })
    if (!existsSync(target)) throw new Error(`COPY ${path}: .dockerignore keeps it out.`)
  }
}

/** Only what npm and node do is done here; anything else would be done to this machine. */
function run(stage, rest, line) {
  if (!/^(npm|node) [^&|;<>$`]+$/.test(rest)) return console.log(`(left out: RUN ${rest})`)
  console.log(`=> RUN ${rest}`)
  const [program, ...words] = rest.split(/\s+/)
  const { status } = spawnSync(program === 'node' ? process.execPath : 'npm', words, {
    cwd: inImage(stage, stage.workdir),
    env: { ...quietEnvironment(), ...stage.env },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Line ${line} of the Dockerfile failed: ${rest}`)
}

async function runImage(stage) {
  const port = await freePort()
  const env = { ...quietEnvironment(), ...stage.env, PORT: String(port), HOST: '127.0.0.1' }
  for (const [name, value] of Object.entries(stage.env)) if (value.startsWith('/')) env[name] = inImage(stage, value)
  const how = { cwd: inImage(stage, stage.workdir), env, stdio: 'inherit' }
  const server = spawn(process.execPath, stage.command.slice(1), how)
  const ended = once(server, 'exit')
  try {
    const until = performance.now() + patienceMs
    while (spawnSync(process.execPath, stage.health.slice(1), { ...how, stdio: 'ignore' }).status !== 0) {
      if (server.exitCode !== null) throw new Error('The server ended before it was ready.')
      if (performance.now() > until) throw new Error('The server was not ready in time.')
      await pause(200)
    }
    for (const path of ['/', '/play']) {
      const { status } = await fetch(`http://127.0.0.1:${port}${path}`)
      if (status !== 200) throw new Error(`${path} answers ${status}: the pages are not in the image.`)
    }
    server.kill('SIGTERM')
    const [code] = await ended
    if (code !== 0) throw new Error(`The server ended with ${code} when it was asked to stop.`)
  } finally {
    if (server.exitCode === null) server.kill('SIGKILL')
  }
}

function inImage(stage, path) {
  return join(stage.root, path.startsWith('/') ? path : join(stage.workdir, path))
}

/** Without what npm tells its scripts about the project that started this. */
function quietEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|cache))|^INIT_CWD$|^NODE_OPTIONS$/i.test(name))
  const env = Object.fromEntries(own)
  return { ...env, PATH: `${dirname(process.execPath)}${delimiter}${env.PATH}` }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}
