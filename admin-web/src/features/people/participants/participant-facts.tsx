import { educationStatusNames } from '@lidzas/domain/intake/code-lists/enrolments'
import { genderNames } from '@lidzas/domain/people/code-lists/genders'
import { externalSystemName, languageName } from '@lidzas/domain/people/code-lists/persons'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import type { Participant } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { participantTexts } from './participant-texts.ts'

/** `withContact`: how to reach them stands here too, where no panel of its own follows. */
export function ParticipantFacts(props: { participant: Participant; withContact: boolean }) {
  const { participant, withContact } = props
  const texts = useTexts(participantTexts)
  const { date, pick } = useFormat()
  const { birthDate, gender, educationStatus, externalIds, strengths, territoryCode } = participant
  const place = territories.find(({ code }) => code === territoryCode)
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { label: texts.birthDate, value: birthDate && date(birthDate) },
          { label: texts.gender, value: gender && pick(genderNames[gender]) },
          ...(withContact
            ? [
                { label: texts.phone, value: participant.phone },
                { label: texts.email, value: participant.email },
                {
                  label: texts.languages,
                  value: participant.languages.map((code) => pick(languageName(code))).join(', '),
                },
              ]
            : []),
          { label: texts.territory, value: place && pick(place) },
          { label: texts.education, value: educationStatus && pick(educationStatusNames[educationStatus]) },
          { label: texts.school, value: participant.school },
          ...(strengths === undefined ? [] : [{ label: texts.strengths, value: strengths }]),
          ...(externalIds === undefined
            ? []
            : [
                {
                  label: texts.numbers,
                  value: externalIds
                    .map(({ system, externalId }) => `${pick(externalSystemName(system))} ${externalId}`)
                    .join(', '),
                },
              ]),
        ]}
      />
    </Panel>
  )
}
