import { watch, type Ref } from 'vue'

/**
 * Marks an input whose text could not be read. The mark is the browser's own, so that a form finds it without knowing
 * the field (`firstUnread`), and a value that is only on the screen is never saved as nothing.
 */
export function useUnread(input: Readonly<Ref<HTMLInputElement | null>>, unread: Readonly<Ref<boolean>>): void {
  watch([input, unread], () => input.value?.setCustomValidity(unread.value ? 'unread' : ''), { immediate: true, flush: 'post' })
}

/** The first input of a form whose text could not be read. */
export function firstUnread(form: HTMLFormElement): HTMLInputElement | null {
  return [...form.querySelectorAll('input')].find((input) => input.validity.customError) ?? null
}
