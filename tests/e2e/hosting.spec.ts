import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { policy } from '../../tools/policy.mjs'
import { expect, test } from './app'
import { copyOfBuild, dist } from './host'
import { attempt, foreignHost, probedWorkers } from './policy-probe'

type Server = {
  readonly name: string
  readonly command: string
  readonly language: string
  /** The configuration around the guide's snippet, and how the server is started with it in the foreground. */
  readonly start: (snippet: string, folder: string) => { readonly file: string; readonly text: string; readonly args: readonly string[] }
}

const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers']
const apache: Omit<Server, 'name'> = {
  command: '/usr/sbin/apache2', language: 'apache',
  start: (snippet, folder) => ({
    file: 'apache.conf',
    text: `ServerRoot ${folder}\nServerName localhost\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\n${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}\nTypesConfig /etc/mime.types\n${snippet}`,
    args: ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')],
  }),
}
const servers: readonly Server[] = [
  {
    name: 'nginx', command: '/usr/sbin/nginx', language: 'nginx',
    start: (snippet, folder) => ({
      file: 'nginx.conf',
      text: `user root; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;\n${snippet}}\n`,
      args: ['-c', join(folder, 'nginx.conf')],
    }),
  },
  { ...apache, name: 'Apache' },
  // The file in the build alone: overrides are allowed, the header of the snippet is not there.
  { ...apache, name: 'Apache with .htaccess', start: (snippet, folder) => apache.start(snippet.replace('AllowOverride None', 'AllowOverride FileInfo').replace(/.*Content-Security-Policy.*\n/, ''), folder) },
  {
    name: 'Caddy', command: '/usr/bin/caddy', language: 'caddy',
    start: (snippet, folder) => ({ file: 'Caddyfile', text: `{\n  admin off\n}\n${snippet}`, args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')] }),
  },
]

async function snippetOf(language: string): Promise<string> {
  const guide = await readFile(fileURLToPath(new URL('../../docs/hosting.md', import.meta.url)), 'utf8')
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1]
  if (!found) throw new Error(`no snippet for ${language}`)
  return found
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

for (const { name, command, language, start } of servers) {
  test(`${name} serves the app as the guide says, the policy on every file`, async ({ page, watch }) => {
    test.skip(spawnSync(command, ['-v']).error !== undefined, `${name} is not installed here`)
    const [port, foreign, build, folder] = [await freePort(), await foreignHost(), await copyOfBuild(), await mkdtemp(join(tmpdir(), 'linewright-host-'))]
    const workers = await probedWorkers(build, foreign.url)
    const snippet = (await snippetOf(language)).replaceAll('8080', String(port)).replaceAll('/srv/linewright/dist', build)
    const { file, text, args } = start(snippet, folder)
    await writeFile(join(folder, file), text)
    const server: ChildProcess = spawn(command, args, { stdio: 'pipe', env: { ...process.env, HOME: folder } })
    let said = ''
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (piece) => { said += String(piece) })
    try {
      const url = `http://localhost:${port}/linewright/`
      watch.home(url)
      await expect.poll(() => fetch(url).then((answer) => answer.status, () => said), { message: said }).toBe(200)
      for (const path of ['', 'index.html', 'sw.js', 'icon.svg', 'manifest.webmanifest', ...workers.map((worker) => `assets/${worker}`)]) {
        const answer = await fetch(url + path)
        expect.soft([path, answer.status, answer.headers.get('content-security-policy'), answer.headers.get('cache-control')]).toEqual([path, 200, policy, 'no-cache'])
      }
      await page.goto(url)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const worker of workers) expect(await attempt(page, worker), worker).toEqual({ eval: 'refused', newFunction: 'refused', fetch: 'refused' })
      expect(foreign.asked()).toBe(0)
      watch.violations.length = 0
      watch.foreign.length = 0
    } finally {
      server.kill()
      await foreign.close()
      for (const made of [build, folder]) await rm(made, { recursive: true })
    }
  })
}

test('our own server sends the policy with every file', async () => {
  const server = await preview({ logLevel: 'silent', build: { outDir: dist }, preview: { host: 'localhost', port: await freePort(), strictPort: true, open: false } })
  const url = server.resolvedUrls?.local[0] ?? ''
  for (const path of ['', 'index.html', 'sw.js', 'icon.svg', 'manifest.webmanifest', ...(await readdir(join(dist, 'assets'))).map((file) => `assets/${file}`)]) {
    const answer = await fetch(url + path)
    expect.soft([path, answer.status, answer.headers.get('content-security-policy')]).toEqual([path, 200, policy])
  }
  await server.close()
})

test('the build carries the policy for hosts that read a file', async () => {
  const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8')
  expect(await read('_headers')).toBe(`/*\n  Content-Security-Policy: ${policy}\n`)
  expect(await read('.htaccess')).toContain(`Content-Security-Policy "${policy}"`)
  expect(JSON.parse(await read('vercel.json'))).toEqual({ headers: [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: policy }] }] })
  expect(JSON.parse(await read('staticwebapp.config.json'))).toEqual({ globalHeaders: { 'Content-Security-Policy': policy } })
})
