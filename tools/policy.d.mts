import type { Plugin } from 'vite'

export const policy: string
export const policyHeaders: { readonly 'Content-Security-Policy': string }
export const shellScriptName: string
export function contentSecurityPolicy(): Plugin
