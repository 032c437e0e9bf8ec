import { IconCheck } from '@tabler/icons-react'

import classes from './stage-stepper.module.css'

export type Stage = { name: string; note?: string }

/** Stages in order: those before `current` are done. `words` name the three states for a screen reader. */
export function StageStepper(props: {
  label: string
  stages: readonly Stage[]
  /** Index of the running stage; the number of stages when all are done. */
  current: number
  words: { done: string; current: string; ahead: string }
}) {
  return (
    <ol className={classes.list} aria-label={props.label}>
      {props.stages.map((stage, index) => {
        const state = index < props.current ? 'done' : index === props.current ? 'current' : 'ahead'
        return (
          <li
            key={stage.name}
            className={classes.stage}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={classes.mark}>
              {state === 'done' && <IconCheck size={12} stroke={3} aria-hidden />}
            </span>
            <span className={classes.name}>
              {stage.name}
              <span className="visually-hidden">, {props.words[state]}</span>
            </span>
            {stage.note && <span className={classes.note}>{stage.note}</span>}
          </li>
        )
      })}
    </ol>
  )
}
