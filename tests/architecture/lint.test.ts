import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './planted'

const eslint = new ESLint({ cwd: projectRoot })

async function rulesBroken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return (result?.messages ?? []).map((message) => message.ruleId ?? 'fatal')
}

describe('the lint rules bite on planted violations', () => {
  it.each([
    ['the clock in domain code', 'src/domain/kernel/planted.ts', 'export const a = Date.now()\n', 'no-restricted-syntax'],
    ['an argument-less date in domain code', 'src/domain/kernel/planted.ts', 'export const a = new Date()\n', 'no-restricted-syntax'],
    ['randomness in domain code', 'src/domain/kernel/planted.ts', 'export const a = Math.random()\n', 'no-restricted-syntax'],
    ['a platform global in domain code', 'src/domain/kernel/planted.ts', 'export const a = localStorage\n', 'no-restricted-globals'],
    ['any', 'src/ui/planted.ts', 'export const a: any = 1\n', '@typescript-eslint/no-explicit-any'],
    ['a non-null assertion', 'src/ui/planted.ts', 'export const a = (b: string | null) => b!\n', '@typescript-eslint/no-non-null-assertion'],
    ['innerHTML', 'src/ui/planted.ts', 'export const a = (b: { innerHTML: string }) => { b.innerHTML = \'x\' }\n', 'no-restricted-syntax'],
    ['raw text in a template', 'src/features/today/Planted.vue', '<template><p>Hello there</p></template>\n', 'vue/no-bare-strings-in-template'],
    ['v-html', 'src/features/today/Planted.vue', '<template><p v-html="1" /></template>\n', 'vue/no-v-html'],
    ['a forgotten console', 'src/storage/planted.ts', 'console.log(1)\n', 'no-console'],
    ['a domain file over 150 lines', 'src/domain/kernel/planted.ts', 'export const a = 1\n'.repeat(151), 'max-lines'],
    ['a component over 200 lines', 'src/ui/Planted.vue', `<template>\n${'  <p />\n'.repeat(200)}</template>\n`, 'max-lines'],
    ['a file over 400 lines', 'src/storage/planted.ts', 'export const a = 1\n'.repeat(401).replace(/a/g, () => 'a'), 'max-lines'],
    ['a line laid out another way', 'src/ui/planted.ts', 'export const a = "b";\n', '@stylistic/semi'],
    ['a line nobody can see the end of', 'src/ui/planted.ts', `export const a = [${'1, '.repeat(80)}1]\n`, '@stylistic/max-len'],
    ['a template laid out another way', 'src/ui/Planted.vue', '<template>\n<p><b /></p>\n</template>\n', 'vue/html-indent'],
  ])('%s', async (_name, path, text, rule) => {
    expect(await rulesBroken(path, text)).toContain(rule)
  })
})
