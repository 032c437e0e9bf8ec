import type { ReactNode } from 'react'

import { defineTexts, useTexts } from '../../../shared/words/texts.ts'
import { LanguageSwitch } from '../../../shell/language-switch.tsx'
import { Mark } from '../../../ui/theme/mark.tsx'

import classes from './entrance.module.css'

const texts = defineTexts({
  lv: { motto: 'Blakus ir vieglāk. Sociālās mentorēšanas programmas no nosūtījuma līdz gala atskaitei.' },
  en: { motto: 'Easier side by side. Social mentoring programmes from the referral to the final report.' },
})

/** The frame of the pages before sign-in. */
export function Entrance(props: { title: string; lead?: string; children: ReactNode; below?: ReactNode }) {
  const { motto } = useTexts(texts)
  return (
    <div className={classes.page}>
      <title>{`${props.title} · Līdzās`}</title>
      <div className={classes.side}>
        <header className={classes.top}>
          <span className={classes.brand}>
            <Mark size={28} /> Līdzās
          </span>
          <LanguageSwitch />
        </header>
        <main className={classes.main}>
          <h1 className={classes.title}>{props.title}</h1>
          {props.lead && <p className={classes.lead}>{props.lead}</p>}
          {props.children}
          {props.below && <div className={classes.below}>{props.below}</div>}
        </main>
      </div>
      <aside className={classes.picture}>
        <TwoPaths />
        <p className={classes.motto}>{motto}</p>
      </aside>
    </div>
  )
}

/** Two paths that come together and go on side by side. */
function TwoPaths() {
  return (
    <svg viewBox="0 0 800 900" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <circle cx="560" cy="250" r="150" fill="light-dark(#f3d9a6, #3d4a35)" opacity="0.75" />
      <path
        d="M0 560 C 180 500 320 590 480 545 S 720 470 800 500 V900 H0Z"
        fill="light-dark(#b6d6d0, #1d403a)"
      />
      <path
        d="M0 690 C 200 620 380 720 560 660 S 740 610 800 625 V900 H0Z"
        fill="light-dark(#8cc0b7, #245049)"
      />
      <g fill="none" strokeLinecap="round" strokeWidth="9">
        <path
          d="M430 900 C 520 810 400 730 440 640 S 536 500 548 372"
          stroke="light-dark(#1f5c53, #8cc0b7)"
        />
        <path
          d="M690 900 C 700 800 540 740 520 650 S 596 500 584 372"
          stroke="light-dark(#fffdf8, #e8b86b)"
        />
      </g>
      <circle cx="548" cy="352" r="13" fill="light-dark(#1f5c53, #8cc0b7)" />
      <circle cx="584" cy="352" r="13" fill="light-dark(#fffdf8, #e8b86b)" />
    </svg>
  )
}
