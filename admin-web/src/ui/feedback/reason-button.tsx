import { Button, type ButtonProps } from '@mantine/core'
import { type MouseEvent, type ReactNode, useId } from 'react'

import { Tip } from './tip.tsx'

import classes from './reason-button.module.css'

/**
 * A button that stays when it cannot be used and says why: reachable by keyboard, the sentence read out with it,
 * in a tooltip on hover, focus and touch, and (with `explain`) in print beneath it.
 */
export function ReasonButton(
  props: ButtonProps & {
    children: ReactNode
    /** Why it cannot be used now; null when it can. */
    reason: string | null
    onClick?: (event: MouseEvent<HTMLButtonElement>) => void
    type?: 'button' | 'submit'
    explain?: boolean
  },
) {
  const { reason, onClick, explain, type = 'button', ...button } = props
  const id = useId()
  if (reason === null) return <Button {...button} type={type} onClick={onClick} />
  return (
    <span className={classes.wrap}>
      <Tip label={reason} disabled={explain}>
        <Button
          {...button}
          type={type}
          loading={false}
          className={classes.off}
          aria-disabled
          aria-describedby={id}
          onClick={(event) => event.preventDefault()}
        />
      </Tip>
      <span id={id} className={explain ? classes.reason : 'visually-hidden'}>
        {reason}
      </span>
    </span>
  )
}
