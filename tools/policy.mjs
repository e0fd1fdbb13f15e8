import { createHash } from 'node:crypto'

/** The content security policy of the app: its own files, and nothing that is made of text at run time. */
export const policy = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'img-src \'self\' data: blob:',
  'font-src \'self\'',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'manifest-src \'self\'',
  'base-uri \'none\'',
  'form-action \'none\'',
].join('; ')

/** The policy as a host sends it: a page's own tag does not bind the workers the page starts, a header does. */
export const policyHeaders = { 'Content-Security-Policy': policy }

/**
 * The offline shell sends the header where the host does not. Runs before the shell's own listener, so that every
 * answer the shell gives passes here, kept by whatever version of the app.
 */
const shellScript = `const policy = ${JSON.stringify(policy)}
function withPolicy(answer) {
  // An answer without a body of ours (a failure, a file of another host) is handed on as it is.
  if (answer.status === 0) return answer
  const headers = new Headers(answer.headers)
  headers.set('Content-Security-Policy', policy)
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers })
}
self.addEventListener('fetch', (event) => {
  const respond = event.respondWith.bind(event)
  event.respondWith = (answer) => respond(Promise.resolve(answer).then(withPolicy))
})
`

/** The script's name changes with its text, so that no host's cache can hold an old policy. */
export const shellScriptName = `policy-${createHash('sha256').update(shellScript).digest('hex').slice(0, 8)}.js`

/** What static hosts read from the folder they serve. The policy stands in each, from the one place above. */
const hostFiles = {
  // Netlify, Cloudflare Pages and hosts that follow them.
  _headers: `/*\n  Content-Security-Policy: ${policy}\n`,
  // Apache and LiteSpeed.
  '.htaccess': `<IfModule mod_headers.c>\n  Header always set Content-Security-Policy "${policy}"\n</IfModule>\n`,
  'vercel.json': json({ headers: [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: policy }] }] }),
  // Azure Static Web Apps.
  'staticwebapp.config.json': json({ globalHeaders: policyHeaders }),
}

/** The policy in the built page, in the offline shell and in the files static hosts read; the development server needs inline code of its own. */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
    generateBundle() {
      // A worker is built as a bundle of its own; the files belong to the page's.
      for (const [fileName, source] of Object.entries({ ...hostFiles, [shellScriptName]: shellScript })) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
