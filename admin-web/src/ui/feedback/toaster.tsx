import { IconCircleCheck } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'

import classes from './toaster.module.css'

const shownFor = 5000
const listeners = new Set<() => void>()
let toasts: readonly { id: number; text: string }[] = []
let last = 0

function set(next: typeof toasts) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says briefly that something was done: "Tikšanās saglabāta". Failures belong at the form, where they stay. */
export function announce(text: string) {
  const id = ++last
  set([...toasts, { id, text }])
  setTimeout(() => set(toasts.filter((toast) => toast.id !== id)), shownFor)
}

/** Where announcements appear and are read out; once in the frame of the application. */
export function Toaster() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <div className={classes.stack} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden />
          {toast.text}
        </div>
      ))}
    </div>
  )
}
