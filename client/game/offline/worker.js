// The game's service worker: the second lesson starts from this tablet's own cache, and a page that asks for its next part during a
// short loss of network gets it. It answers for /play alone, and never for /api: what a class does is the server's to say.
// vite.config.ts puts the list of the game's files in the place of __ASSETS__; their names change with what they hold, and so does that of the cache.
const assets = __ASSETS__
const cacheName = __CACHE__
/** Scenarios by version: they never change, and old ones go with the build that used them. */
const isForEver = ({ pathname }) => pathname.startsWith('/assets/') || pathname.startsWith('/content/')

self.addEventListener('install', event => {
  event.waitUntil(caches.open(cacheName).then(cache => cache.addAll(['/play', ...assets])))
})

// A new one waits until every tab of the old one is closed, so a lesson never loses the files that it began with.
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys().then(names => Promise.all(names.filter(name => name !== cacheName).map(name => caches.delete(name)))))
})

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (isForEver(url)) event.respondWith(fromCache(event.request))
  else if (event.request.mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match('/play')))
})

async function fromCache(request) {
  const known = await caches.match(request, { ignoreSearch: true })
  if (known) return known
  const response = await fetch(request)
  if (response.ok) {
    const cache = await caches.open(cacheName)
    await cache.put(request, response.clone())
  }
  return response
}
