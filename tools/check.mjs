// `npm run check`: the four static checks beside each other, as many at once as there are processors. What a check says
// is printed whole when it ends, with its seconds; one that fails does not hide the others.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** The longest first, so that nothing long is left for the end. */
const waiting = ['types', 'lint', 'dead', 'imports']
const began = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`
let failed = 0

function run(name) {
  const started = Date.now()
  const child = spawn('npm', ['run', '--silent', `check:${name}`], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += piece })
  return new Promise((done) => child.on('close', (code) => {
    if (code !== 0) failed++
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)})${code === 0 ? '' : `\n${said}`}`)
    done()
  }))
}

async function takeTurns() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name)
}

await Promise.all(Array.from({ length: Math.min(waiting.length, availableParallelism()) }, takeTurns))
console.log(`${failed === 0 ? 'Nothing wrong' : `${failed} failed`} (${seconds(began)})`)
process.exitCode = failed === 0 ? 0 : 1
