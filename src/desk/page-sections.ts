import { defineStore } from 'pinia'
import { shallowRef, type InjectionKey } from 'vue'

/** A section of a long page that can be jumped to. */
export type PageEntry = { readonly id: string; readonly title: string; readonly element: HTMLElement }

/** Where the sections of a page make themselves known to its list of contents. */
export type Contents = { put(entry: PageEntry): void; drop(id: string): void }
export const contentsKey: InjectionKey<Contents> = Symbol('contents')

/** The section a person jumped to last on the open page; the shell mirrors it in the URL. */
export const useOpenSection = defineStore('openSection', () => {
  const section = shallowRef<string | null>(null)
  function jump(id: string | null): void {
    section.value = id
  }
  return { section, jump }
})
