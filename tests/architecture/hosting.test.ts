import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policy } from '../../tools/policy.mjs'
import { projectRoot } from './planted'

const guide = readFileSync(join(projectRoot, 'docs/hosting.md'), 'utf8')

describe('the hosting guide', () => {
  it('gives the policy the app is built with, for each server', () => {
    const given = [...guide.matchAll(/Content-Security-Policy "([^"]*)"/g)].map(([, text]) => text)
    expect(given).toEqual([policy, policy, policy])
  })
})
