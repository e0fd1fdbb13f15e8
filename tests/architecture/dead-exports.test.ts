import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant, projectRoot } from './planted'

function knip(files: Readonly<Record<string, string>>): { status: number | null; output: string } {
  // The project's own rules; its start is named here, where no Vite page leads to it.
  const rules: { readonly entry: readonly string[] } = JSON.parse(readFileSync(join(projectRoot, 'knip.json'), 'utf8'))
  const { folder, remove } = plant({ ...files, 'package.json': '{"name":"planted","type":"module"}', 'knip.json': JSON.stringify({ ...rules, entry: ['src/main.ts', ...rules.entry] }) })
  try {
    const run = spawnSync(process.execPath, [join(projectRoot, 'node_modules/knip/bin/knip.js'), '--include', 'files,exports', '--no-config-hints'], { cwd: folder, encoding: 'utf8' })
    return { status: run.status, output: run.stdout + run.stderr }
  } finally {
    remove()
  }
}

describe('the dead-export check bites on planted violations', () => {
  it('names an export nobody uses', () => {
    const result = knip({ 'src/main.ts': 'import { used } from \'./a\'\nused()\n', 'src/a.ts': 'export function used() {}\nexport function forgotten() {}\n' })
    expect(result.output).toContain('forgotten')
    expect(result.status).toBe(1)
  })

  it('names a file nobody imports', () => {
    const result = knip({ 'src/main.ts': 'export {}\n', 'src/orphan.ts': 'export const orphan = 1\n' })
    expect(result.output).toContain('orphan.ts')
    expect(result.status).toBe(1)
  })

  it('stays silent when everything is used', () => {
    expect(knip({ 'src/main.ts': 'import { used } from \'./a\'\nused()\n', 'src/a.ts': 'export function used() {}\n' }).status).toBe(0)
  })
})
