import type { Language } from '@lidzas/domain/core/refusal'
import { useSyncExternalStore } from 'react'

const key = 'lidzas.language'
const listeners = new Set<() => void>()
let current: Language = 'lv'

function stored(): Language | null {
  const value = localStorage.getItem(key)
  return value === 'lv' || value === 'en' ? value : null
}

function show(language: Language) {
  current = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** Called once, before anything is shown: the language chosen on this device, else the browser's, else Latvian. */
export function startLanguage() {
  show(stored() ?? (navigator.language.startsWith('en') ? 'en' : 'lv'))
}

/** The language now, outside React. */
export function language(): Language {
  return current
}

/** The reader chose a language on this device. */
export function chooseLanguage(next: Language) {
  localStorage.setItem(key, next)
  show(next)
}

/** The account's own language counts until the reader chooses one on this device. */
export function adoptAccountLanguage(locale: string) {
  if (!stored() && (locale === 'lv' || locale === 'en')) show(locale)
}

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
