import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './planted'

/** Errors of one planted domain file under the domain's own compiler options. */
function errorsOf(text: string): string[] {
  const configPath = join(projectRoot, 'src/domain/tsconfig.json')
  const parsed = ts.getParsedCommandLineOfConfigFile(configPath, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} })
  if (!parsed) throw new Error('no domain tsconfig')
  const planted = join(projectRoot, 'src/domain/kernel/planted.ts')
  const host = ts.createCompilerHost(parsed.options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, options) => (name === planted ? ts.createSourceFile(name, text, options) : read(name, options))
  const exists = host.fileExists.bind(host)
  host.fileExists = (name) => name === planted || exists(name)
  const program = ts.createProgram([planted], parsed.options, host)
  const source = program.getSourceFile(planted)
  return program.getSemanticDiagnostics(source).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))
}

describe('the domain is compiled without the platform', () => {
  it.each(['document', 'window', 'indexedDB', 'localStorage', 'console', 'setTimeout', 'crypto', 'process'])('%s does not exist there', (name) => {
    expect(errorsOf(`export const planted = ${name}\n`).join()).toContain(`Cannot find name '${name}'`)
  })

  it('refuses an unchecked index', () => {
    expect(errorsOf('export const planted: number = [1][0]\n').join()).toContain('Type \'undefined\' is not assignable')
  })

  it('accepts plain code', () => {
    expect(errorsOf('export const planted = 1\n')).toEqual([])
  })
})
