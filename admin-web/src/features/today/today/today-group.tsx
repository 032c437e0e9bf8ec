import type { TodayItem } from '@lidzas/sdk'
import { UnstyledButton } from '@mantine/core'
import {
  IconCake,
  IconCalendarExclamation,
  IconCalendarTime,
  IconCertificate,
  IconClipboardCheck,
  IconCoinEuro,
  IconFlag,
  IconHourglassHigh,
  IconMailQuestion,
  IconMessageOff,
  IconReportAnalytics,
  IconScale,
  IconSend,
  IconSignature,
  IconSignatureOff,
  IconTargetArrow,
  IconUserShield,
  IconUserPlus,
  IconWritingSign,
  IconEraser,
  IconShieldLock,
} from '@tabler/icons-react'
import { type ComponentType, useState } from 'react'

import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { toneStyle, type Tone } from '../../../ui/theme/tone.ts'
import { itemWords } from './item-words.ts'
import { todayTexts } from './today-texts.ts'

import classes from './today.module.css'

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>

const icons: Record<TodayItem['kind'], Icon> = {
  REFERRAL_TO_ANSWER: IconSend,
  REFERRAL_RETURNED: IconSend,
  PLACE_FREE: IconHourglassHigh,
  OFFER_OPEN: IconMailQuestion,
  OFFER_ACCEPTED: IconUserPlus,
  CONSENT_MISSING: IconSignature,
  CONSENT_WITHDRAWN: IconSignatureOff,
  COMING_OF_AGE: IconCake,
  REPRESENTATION_ENDING: IconUserShield,
  COURT_ANSWER_AWAITED: IconScale,
  CLEARANCE_EXPIRING: IconCertificate,
  CONTRACT_EXPIRING: IconWritingSign,
  SESSION_UNRECORDED: IconCalendarExclamation,
  MENTORSHIP_SILENT: IconMessageOff,
  HOURS_NEAR_CAP: IconCalendarTime,
  GOALS_OVERDUE: IconTargetArrow,
  ENDING_SOON: IconFlag,
  CLOSING_INCOMPLETE: IconClipboardCheck,
  REPORT_DUE: IconReportAnalytics,
  REPORT_RETURNED: IconReportAnalytics,
  REPORT_TO_ACCEPT: IconReportAnalytics,
  DATA_REQUEST_DUE: IconShieldLock,
  ERASURE_TO_DECIDE: IconEraser,
  EXPENSE_TO_APPROVE: IconCoinEuro,
}
const tones: Record<TodayItem['urgency'], Tone> = {
  overdue: 'bad',
  today: 'accent',
  soon: 'wait',
  later: 'neutral',
}
const shownAtOnce = 8

/** What is equally pressing, each row with its one click. */
export function TodayGroup({
  urgency,
  items,
  today,
}: {
  urgency: TodayItem['urgency']
  items: readonly TodayItem[]
  today: string
}) {
  const texts = useTexts(todayTexts)
  const [whole, setWhole] = useState(false)
  const shown = whole ? items : items.slice(0, shownAtOnce)
  return (
    <section className={classes.group} aria-labelledby={`today-${urgency}`}>
      <h2 className={classes.heading} id={`today-${urgency}`}>
        {texts.groups[urgency]} <span className={classes.count}>{items.length}</span>
      </h2>
      <ul className={classes.list}>
        {shown.map((item) => (
          <Row key={`${item.kind} ${item.objectId}`} item={item} today={today} />
        ))}
      </ul>
      {shown.length < items.length && (
        <UnstyledButton className={classes.more} onClick={() => setWhole(true)}>
          {texts.showAll(items.length - shown.length)}
        </UnstyledButton>
      )}
    </section>
  )
}

function Row({ item, today }: { item: TodayItem; today: string }) {
  const texts = useTexts(todayTexts)
  const format = useFormat()
  const paths = usePaths()
  const { who, beside, what, act, link } = itemWords(item, texts, format, paths)
  const KindIcon = icons[item.kind]
  return (
    <li className={classes.row}>
      <span className={classes.icon} style={toneStyle(tones[item.urgency])} aria-hidden>
        <KindIcon size={20} stroke={1.7} />
      </span>
      <div className={classes.words}>
        <div>
          <AppLink className={classes.who} {...link}>
            {who}
          </AppLink>
          {beside && <span className={classes.beside}> · {beside}</span>}
        </div>
        <div className={classes.what}>{what}</div>
      </div>
      {item.dueOn && (
        <time
          className={classes.due}
          dateTime={item.dueOn}
          title={format.date(item.dueOn)}
          data-urgency={item.urgency}
        >
          {format.relativeDays(item.dueOn, today)}
        </time>
      )}
      <LinkButton className={classes.act} variant="default" size="sm" aria-label={`${act}: ${who}`} {...link}>
        {act}
      </LinkButton>
    </li>
  )
}
