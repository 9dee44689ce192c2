// D2: the power is cut while a class plays. The store lies on an image that is mounted; the server is stopped, the image copied as it is
// (what was only in memory is not in it), the server killed, and the copy mounted in the image's place. Confirmed answers are all there,
// and the same class goes on. Then the check of the checker: with commits that are not synchronised, answers must be missing.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { checkIntegrity, readStored } from './bots/read-stored.ts'
import { makeSchool } from './bots/school.ts'
import { drill, isLong, maySystem, openPlayers, opensAt, skip, system } from './harness.ts'

const size = isLong ? 30 : 10
const cuts = isLong ? 8 : 2
const playMs = isLong ? 5000 : 2000

if (!maySystem('mount', 'umount', 'losetup', 'mkfs.ext4')) skip('an image can be mounted by root on Linux with losetup and mkfs.ext4 only')

await drill('d02', async (folder, cleanUps) => {
  const wrong: string[] = []
  for (let turn = 1; turn <= cuts; turn += 1) wrong.push(...(await cut(join(folder, `cut${turn}`), 'synchronised')).wrong)
  const careless = await cut(join(folder, 'careless'), 'careless')
  if (careless.lost === 0) wrong.push('without synchronised commits nothing was missing either: this drill notices nothing')
  return wrong

  async function cut(place: string, commits: 'synchronised' | 'careless') {
    const data = join(place, 'data')
    mkdirSync(data, { recursive: true })
    const image = join(place, 'disk.img')
    system('truncate', '-s', '48M', image)
    system('mkfs.ext4', '-q', image)
    system('mount', '-o', 'loop', image, data)
    let isMounted = true
    const unmount = () => {
      if (isMounted) system('umount', data)
      isMounted = false
    }
    cleanUps.push(unmount)
    const port = await freePort()
    const env = commits === 'careless' ? { NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'without-sync.mjs'))}` } : {}
    let server = await startServerProcess({ folder: place, port, at: opensAt, env })
    cleanUps.push(() => server.end())
    const { school, inClass } = await makeSchool(server, size)
    const players = await openPlayers(server.url, inClass)
    await players.goOn()
    // From here on only what the store itself asks the disk to keep is kept.
    system('sync', '-f', data)
    await pause(playMs)

    process.kill(server.pid, 'SIGSTOP')
    // What was answered has reached the tablets by then.
    await pause(300)
    const acknowledged = players.acknowledged()
    copyFileSync(image, join(place, 'copy.img'))
    await server.end('SIGKILL')
    unmount()
    system('mount', '-o', 'loop', join(place, 'copy.img'), data)
    isMounted = true

    const found = await lookAfterwards(place, school, players)
    console.log(`${commits}: ${acknowledged} confirmed when the power went, ${found.lost} of them missing; integrity ${found.integrity}`)
    if (commits === 'careless') return { lost: found.lost, wrong: [] }
    if (found.lost > 0 || found.integrity !== 'ok')
      return { lost: found.lost, wrong: [`${found.lost} missing, integrity ${found.integrity}`] }
    server = await startServerProcess({ folder: place, port, at: opensAt })
    await players.goOn()
    await players.rest()
    await server.end('SIGTERM')
    const judgement = players.judge(await readStored(place, school, players.pupils))
    unmount()
    return { lost: judgement.lost, wrong: judgement.wrong }
  }
})

/** A store that cannot be read at all has lost everything. */
async function lookAfterwards(place: string, school: string, players: Awaited<ReturnType<typeof openPlayers>>) {
  try {
    const integrity = checkIntegrity(place)
    return { integrity, lost: players.lostIn(await readStored(place, school, players.pupils)) }
  } catch (error) {
    return { integrity: error instanceof Error ? error.message : String(error), lost: players.acknowledged() }
  }
}
