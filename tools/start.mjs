// `npm start`: builds the app and serves it on this computer only. PORT chooses another port, BROWSER=none opens nothing.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { build, preview } from 'vite'

const port = Number(process.env['PORT'] ?? 4173)
const host = 'localhost'

/** A browser is asked for only where a screen can show one. */
const screen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

async function isFree() {
  const probe = createServer().listen(port, host)
  return once(probe, 'listening').then(async () => {
    probe.close()
    await once(probe, 'close')
    return true
  }, (error) => {
    if (error.code === 'EADDRINUSE') return false
    throw error
  })
}

// Never the next port by itself: browsers keep data per address, so the workspace would seem to be gone.
function giveUp() {
  console.error(`Port ${port} is taken. Linewright may already be running: open http://${host}:${port}/`)
  console.error(`Or start it on another port, which has a workspace of its own: PORT=${port + 1} npm start`)
  process.exit(1)
}

if (!(await isFree())) giveUp()
await build({ logLevel: 'warn' })
if (!(await isFree())) giveUp()
await preview({ preview: { host, port, strictPort: true, open: screen && !process.env['CI'] } })
console.log(`Linewright is at http://${host}:${port}/ (stop it with Ctrl+C)`)
