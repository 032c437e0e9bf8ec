/** What a colour says. The words beside it always say it too. */
export type Tone = 'neutral' | 'info' | 'good' | 'wait' | 'bad' | 'accent'

export function toneStyle(tone: Tone) {
  return {
    '--tone-bg': `var(--tone-${tone}-bg)`,
    '--tone-ink': `var(--tone-${tone}-ink)`,
  } as React.CSSProperties
}
