/** Only where browsers allow it (an encrypted address, or this computer's own); elsewhere the browser's cache alone does nearly as much. */
export function keepForNextLesson(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    // Without it the game plays as well: what went wrong is nobody's business.
    navigator.serviceWorker.register('/play-worker.js', { scope: '/play' }).catch(() => undefined)
  })
}
