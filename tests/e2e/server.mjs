// A static host as plain as they come: files under a sub-path, no rewrites, no directory listing.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { policyHeaders } from '../../tools/policy.mjs'

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.ico': 'image/x-icon',
}

async function fileOf(root, base, url) {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname)
  if (!path.startsWith(base)) return null
  const target = resolve(join(root, normalize(path.slice(base.length)), path.endsWith('/') ? 'index.html' : ''))
  if (!target.startsWith(resolve(root) + sep)) return null
  const found = await stat(target).catch(() => null)
  return found?.isFile() ? { target, size: found.size } : null
}

/** Serves `root` under `base` (starts and ends with a slash) with the given headers on every file; port 0 takes a free one. */
export async function serve({ root, base, port = 0, headers = {} }) {
  const server = createServer((request, response) => {
    void fileOf(root, base, request.url ?? '/').then((found) => {
      if (!found) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
        return
      }
      response.writeHead(200, {
        ...headers,
        'content-type': types[extname(found.target)] ?? 'application/octet-stream',
        'content-length': found.size,
        'cache-control': 'no-cache',
      })
      createReadStream(found.target).pipe(response)
    }, () => response.writeHead(400).end())
  })
  await new Promise((done) => server.listen(port, '127.0.0.1', done))
  const { port: taken } = server.address()
  return {
    url: `http://localhost:${taken}${base}`,
    close: () => new Promise((done) => {
      server.close(done)
      server.closeAllConnections()
    }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root = 'dist', base = '/hosted/linewright/', port = '4174'] = process.argv.slice(2)
  console.log((await serve({ root, base, port: Number(port), headers: policyHeaders })).url)
}
