// Whether the server is ready to serve: what the image's HEALTHCHECK runs, within its own time limit.
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT ?? 2567}/readyz`).catch(() => ({ ok: false }))
process.exit(ok ? 0 : 1)
