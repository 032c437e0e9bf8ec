import { may } from '@lidzas/domain/core/permissions'
import { consentPurposeNames, consentPurposes } from '@lidzas/domain/programmes/code-lists/consents'
import { isInForce } from '@lidzas/domain/programmes/consent-texts'
import type { ConsentTextSummary } from '@lidzas/sdk'
import { listConsentTextsOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { textWords } from './text-words.ts'

import classes from './consent-texts.module.css'

export function textsOf(programmeId: string) {
  return listConsentTextsOptions({ query: { programmeId, limit: 100 } })
}

function ConsentTextsPage() {
  const texts = useTexts(textWords)
  const { pick } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const { data } = usePrefetched(textsOf(useProgrammeId()))
  const writes = may(me, 'consent-texts:write')
  const add = writes && <LinkButton to={paths.newConsentText}>{texts.add}</LinkButton>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={data.length > 0 && add} />
      {data.length === 0 && <EmptyState title={texts.none} hint={texts.noneHint} action={add} />}
      {data.length > 0 &&
        consentPurposes.map((purpose) => {
          const versions = data.filter((text) => text.purpose === purpose)
          return (
            <Panel
              key={purpose}
              title={pick(consentPurposeNames[purpose])}
              flush={versions.length > 0}
              action={
                writes && (
                  <LinkButton variant="default" to={paths.newConsentText} search={{ purpose }}>
                    {texts.add}
                  </LinkButton>
                )
              }
            >
              {versions.length === 0 ? (
                <p className={classes.soft}>{texts.noneOf}</p>
              ) : (
                <Versions versions={versions} />
              )}
            </Panel>
          )
        })}
    </>
  )
}

function Versions({ versions }: { versions: readonly ConsentTextSummary[] }) {
  const texts = useTexts(textWords)
  const { period, pick, language } = useFormat()
  const paths = usePaths()
  return (
    <DataTable
      bare
      label={versions[0] ? pick(consentPurposeNames[versions[0].purpose]) : texts.title}
      columns={[
        { key: 'label', header: texts.label },
        { key: 'valid', header: texts.valid },
        { key: 'state', header: '' },
        { key: 'signed', header: texts.signed, align: 'right' },
        { key: 'print', header: '', align: 'right' },
      ]}
      rows={versions.map((text) => ({
        key: text.id,
        cells: [
          <AppLink key="label" to={paths.consentText(text.id)}>
            {`${text.label} – ${language === 'lv' ? text.titleLv : text.titleEn}`}
          </AppLink>,
          period(text.startsOn, text.endsOn),
          <TextStatus key="state" text={text} />,
          texts.times(text.signedCount),
          <AppLink key="print" to={paths.consentSheet(text.id)}>
            {texts.print}
          </AppLink>,
        ],
      }))}
    />
  )
}

export function TextStatus({ text }: { text: ConsentTextSummary }) {
  const texts = useTexts(textWords)
  const today = localToday()
  if (isInForce(text, today)) return <StatusBadge tone="good">{texts.inForce}</StatusBadge>
  return text.startsOn > today ? (
    <StatusBadge tone="info">{texts.ahead}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{texts.ended}</StatusBadge>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => queryClient.ensureQueryData(textsOf(programmeId)),
  Component: ConsentTextsPage,
})
