import { useId } from 'react'

import classes from './evaluations.module.css'

const values = [1, 2, 3, 4, 5]

/** One question with five answers big enough for a thumb; the words beside the number say what it means. */
export function Marks(props: {
  question: string
  /** The five answers in words, from 1 to 5. */
  scale: readonly string[]
  value: number | null
  onChange: (value: number) => void
  /** Easy language: larger letters. */
  large?: boolean
  invalid?: boolean
}) {
  const name = useId()
  return (
    <fieldset
      className={classes.question}
      data-large={props.large || undefined}
      data-invalid={props.invalid || undefined}
    >
      <legend className={classes.legend}>{props.question}</legend>
      <div className={classes.marks}>
        {values.map((mark) => (
          <label key={mark} className={classes.mark} data-chosen={props.value === mark || undefined}>
            <input
              type="radio"
              name={name}
              value={mark}
              checked={props.value === mark}
              onChange={() => props.onChange(mark)}
            />
            <span className={classes.number} aria-hidden>
              {mark}
            </span>
            <span className={classes.word}>{props.scale[mark - 1]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
