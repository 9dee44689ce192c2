import { request } from 'node:http'

type Sent = { readonly status: number; readonly headers: Headers; readonly text: string }
type What = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | undefined }

/** One request with exactly these headers: `fetch` chooses its own Host, and tests must say another. */
export function send(url: string, { method = 'GET', headers = {}, body }: What = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: headersOf(response.rawHeaders),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    // What a websocket's upgrade is answered: 101, or why not.
    asked.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders), text: '' })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] as string, raw[at + 1] as string)
  return headers
}
