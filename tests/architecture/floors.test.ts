import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plant, projectRoot } from './planted'

type Violation = { from: string; rule: { name: string } }

/** All violations the import rules find in a tree of the given files. */
function judge(files: Readonly<Record<string, string>>): Violation[] {
  const { folder, remove } = plant({ ...files, 'tsconfig.json': '{"compilerOptions":{"moduleResolution":"bundler","module":"ESNext"},"files":["src/storage/honest.ts"]}' })
  try {
    const config = join(projectRoot, 'tests/architecture/dependency-cruiser.config.cjs')
    const cli = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const output = execFileSync(process.execPath, [cli, 'src', '--config', config, '--output-type', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations
  } finally {
    remove()
  }
}

const planted: readonly (readonly [name: string, file: string, rule: string, text: string])[] = [
  ['domain importing storage', 'src/domain/kernel/storage.ts', 'domain-is-the-ground', 'export { honest } from \'../../storage/honest\'\n'],
  ['domain importing vue', 'src/domain/kernel/vue.ts', 'domain-reaches-no-package-but-the-schema-library', 'import { ref } from \'vue\'\nexport const a = ref(1)\n'],
  ['domain reaching vue through two hops', 'src/domain/archive/hop.ts', 'domain-never-reaches-the-screen-or-the-database', 'export { a } from \'../kernel/vue\'\n'],
  ['domain importing a later noun', 'src/domain/archive/late.ts', 'domain-order-archive', 'export { late } from \'../report/late\'\n'],
  ['a cycle', 'src/domain/kernel/one.ts', 'no-cycle', 'export { two } from \'./two\'\nexport const one = 1\n'],
  ['imports knowing storage', 'src/imports/storage.ts', 'storage-imports-documents-stay-apart', 'export { honest } from \'../storage/honest\'\n'],
  ['documents knowing the screen’s texts', 'src/documents/texts.ts', 'storage-imports-documents-stay-apart', 'export { texts } from \'../i18n/texts\'\n'],
  ['a widget knowing storage', 'src/ui/storage.ts', 'floor-2-imports-floor-1-only', 'export { honest } from \'../storage/honest\'\n'],
  ['dictionaries knowing a widget', 'src/i18n/widget.ts', 'i18n-does-not-know-widgets', 'export { honest } from \'../ui/storage\'\n'],
  ['a feature knowing a feature', 'src/features/reports/a.ts', 'feature-does-not-know-feature', 'export { b } from \'../billing/b\'\n'],
  ['a feature knowing the shell', 'src/features/reports/shell.ts', 'feature-does-not-know-the-shell', 'export { shell } from \'../../app/shell\'\n'],
  ['storage knowing the shell', 'src/storage/shell.ts', 'app-is-the-roof', 'export { shell } from \'../app/shell\'\n'],
  ['the desk knowing a feature', 'src/desk/a.ts', 'desk-does-not-know-features', 'export { b } from \'../features/billing/b\'\n'],
  ['a second room opening the database', 'src/imports/dexie.ts', 'only--src-storage--knows-dexie', 'import Dexie from \'dexie\'\nexport const a = Dexie\n'],
  ['a component importing the router', 'src/features/reports/A.vue', 'only--src-app-main--knows-vue-router', '<script setup lang="ts">\nimport { useRouter } from \'vue-router\'\nuseRouter()\n</script>\n<template><p /></template>\n'],
  ['the sample knowing storage', 'src/sample/a.ts', 'sample-is-made-of-domain-records', 'export { honest } from \'../storage/honest\'\n'],
  ['a page leaning on the sample', 'src/features/reports/made-up.ts', 'only-the-roof-makes-the-sample', 'export { honest } from \'../../sample/a\'\n'],
  ['a written table knowing a widget', 'src/tables/widget.ts', 'tables-are-text-only', 'export { honest } from \'../ui/storage\'\n'],
  ['a written table knowing storage', 'src/tables/storage.ts', 'floor-2-imports-floor-1-only', 'export { honest } from \'../storage/honest\'\n'],
  ['a second room writing CSV', 'src/documents/papa.ts', 'only--src-tables--knows-papaparse', 'import Papa from \'papaparse\'\nexport const a = Papa\n'],
  ['a widget writing CSV by itself', 'src/ui/papa.ts', 'only--src-tables--knows-papaparse', 'import Papa from \'papaparse\'\nexport const a = Papa\n'],
  ['a use case knowing a page', 'src/usecases/report/a.ts', 'use-cases-know-no-page', 'export { b } from \'../../features/billing/b\'\n'],
  ['a page running a use case itself', 'src/features/reports/own.ts', 'pages-know-use-cases-by-type', 'export { made } from \'../../usecases/made\'\n'],
  ['a missing file', 'src/domain/kernel/missing.ts', 'no-unresolved', 'export { gone } from \'./gone\'\n'],
  ['a test tool in the product', 'src/ui/tool.ts', 'no-dev-package', 'import fc from \'fast-check\'\nexport const a = fc\n'],
]

/** Every package that one room alone may know, as the rules have it, and a page that helps itself to it. */
const { forbidden } = createRequire(import.meta.url)('./dependency-cruiser.config.cjs') as { forbidden: readonly { name: string; to: { path?: string } }[] }
const confined = forbidden.flatMap(({ name, to }) => {
  const of = /^only-.+-knows-/.test(name) ? /^node_modules\/(.+)\/$/.exec(to.path ?? '')?.[1] : undefined
  return of === undefined ? [] : [{ of, rule: name, file: `src/features/reports/helps-itself-to-${of}.ts` }]
})

/** Two rooms that need each other, though no file of them is in a circle. */
const rooms = {
  'src/storage/left/asks.ts': 'export { answer } from \'../right/answers\'\n',
  'src/storage/left/answers.ts': 'export const answer = 1\n',
  'src/storage/right/asks.ts': 'export { answer } from \'../left/answers\'\n',
  'src/storage/right/answers.ts': 'export const answer = 1\n',
}

const packages = Object.fromEntries(['vue', ...confined.map(({ of }) => of)].map((name) => [name, '*']))
const ground = {
  'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: packages, devDependencies: { 'fast-check': '*' } }),
  'src/documents/honest.ts': 'export { table } from \'../tables/honest\'\n',
  'src/tables/honest.ts': 'import Papa from \'papaparse\'\nexport { ground as table } from \'../domain/kernel/ground\'\nexport const unparse = Papa.unparse\n',
  'src/storage/honest.ts': 'export { ground as honest } from \'../domain/kernel/ground\'\n',
  'src/domain/kernel/ground.ts': 'export const ground = 1\n',
  'src/domain/kernel/two.ts': 'export { one } from \'./one\'\nexport const two = 1\n',
  'src/domain/report/late.ts': 'export const late = 1\n',
  'src/features/billing/b.ts': 'export const b = 1\n',
  'src/i18n/texts.ts': 'export const texts = 1\n',
  'src/usecases/made.ts': 'export const made = 1\n',
  'src/app/shell.ts': 'export const shell = 1\n',
}

describe('the import rules bite on planted violations', () => {
  let violations: Violation[] = []
  beforeAll(() => {
    const helpingThemselves = confined.map(({ of, file }) => [file, `import * as all from '${of === 'read-excel-file' ? 'read-excel-file/universal' : of}'\nexport const a = all\n`] as const)
    violations = judge({ ...ground, ...rooms, ...Object.fromEntries([...planted.map(([, file, , text]) => [file, text] as const), ...helpingThemselves]) })
  })

  it.each(planted)('%s', (_name, file, rule) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
  })

  it.each(confined)('a page helping itself to $of', ({ file, rule }) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toEqual([rule])
  })

  it('judges every confined package', () => {
    expect(confined.length).toBe(forbidden.filter(({ name }) => /^only-.+-knows-/.test(name)).length)
    expect(confined.length).toBeGreaterThan(8)
  })

  it.each(['src/storage/left', 'src/storage/right'])('a room in a circle of rooms: %s', (room) => {
    expect(violations.filter((violation) => violation.from === room).map((violation) => violation.rule.name)).toEqual(['no-folder-cycle'])
  })

  it('stay silent about the honest files', () => {
    const plantedFiles = [...planted.map(([, file]) => file), ...confined.map(({ file }) => file), ...Object.keys(rooms), 'src/domain/kernel/two.ts']
    const isPlanted = ({ from, rule }: Violation): boolean => (rule.name === 'no-folder-cycle' ? plantedFiles.some((file) => file.startsWith(`${from}/`)) : plantedFiles.includes(from))
    expect(violations.filter((violation) => !isPlanted(violation))).toEqual([])
  })
})
