import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

import classes from './tip.module.css'

/**
 * A few words beside a control on hover, focus and touch; Escape hides them, the pointer may rest on them. The
 * control carries its own accessible name or description, so a screen reader does not depend on this. Placed by the
 * browser (anchor positioning) instead of a library, which keeps 20 kB off the sign-in page.
 */
export function Tip({
  label,
  children,
  disabled,
}: {
  label: ReactNode
  children: ReactNode
  disabled?: boolean
}) {
  const [open, setOpen] = useState(false)
  const anchor = `--tip${useId().replace(/\W/g, '')}`
  if (disabled) return children
  return (
    <span
      className={classes.anchor}
      style={{ anchorName: anchor } as React.CSSProperties}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)}
    >
      {children}
      {open && (
        <span className={classes.tip} style={{ positionAnchor: anchor } as React.CSSProperties} aria-hidden>
          {label}
        </span>
      )}
    </span>
  )
}
