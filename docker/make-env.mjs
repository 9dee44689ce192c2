// Makes the .env that docker-compose.yml asks for, with passwords of its own: node docker/make-env.mjs https://upstander.example
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [publicUrl] = process.argv.slice(2)
if (!publicUrl || !URL.canParse(publicUrl)) {
  console.error('Say the address that people will type: node docker/make-env.mjs https://upstander.example')
  process.exit(1)
}
const secrets = ['MONGO_ROOT_PASSWORD', 'MONGO_PASSWORD', 'MONGO_KEY', 'REDIS_PASSWORD']
const lines = [`PUBLIC_URL=${new URL(publicUrl).origin}`, ...secrets.map(name => `${name}=${randomBytes(32).toString('hex')}`)]
const file = fileURLToPath(new URL('../.env', import.meta.url))
try {
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  console.log(`Made ${file}. Keep a copy of it: without these passwords nobody reads the database.`)
} catch (error) {
  console.error(error.code === 'EEXIST' ? `${file} is there already and stays as it is.` : `${file} could not be written: ${error.message}`)
  process.exit(1)
}
