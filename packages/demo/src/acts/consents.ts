/** Texts to sign, and signing them: on paper with a scan, spoken before a witness, in easy words; now and then taken back. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { type ConsentPurpose, consentPurposeNames } from '@lidzas/domain/programmes/code-lists/consents'
import {
  addConsentText,
  recordConsent,
  type RecordConsent,
  uploadDocument,
  withdrawConsent,
} from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { scanOf } from '../scan.ts'
import { consentTexts } from '../texts/consents.ts'
import type { World } from '../world.ts'
import type { Newcomer } from './intake.ts'
import type { Setting } from './opening.ts'

type Recorded = { id: string; version: number }
type Signature = Pick<RecordConsent, 'givenBy' | 'representationId'> & { purpose: ConsentPurpose }

/** The version of every text that people sign in this story. */
export const versionOf = ({ startsOn }: { startsOn: IsoDate }) => `${startsOn.slice(0, 4)}-1`

/** The officer's work before the first referral. */
export async function writeConsentTexts(officer: By, programmeId: string, { made, programme }: Setting) {
  const common = {
    programmeId,
    label: versionOf(programme),
    startsOn: addDays(programme.startsOn, -30),
  }
  for (const words of consentTexts({ lv: made.nameLv, en: made.nameEn })) {
    await ok(addConsentText({ ...officer, body: { ...common, ...words } }))
  }
}

/** Records what somebody signed; every other page was scanned, one in nine was spoken. */
export async function sign(world: World, person: Newcomer, on: IsoDate, signature: Signature) {
  const number = Number(person.key.split(' ')[1])
  const by = person.caseManager
  const path = { path: { id: person.id } }
  const isSpoken = number % 9 === 4 && signature.purpose === 'PARTICIPATION'
  const isScanned = !isSpoken && number % 2 === 0 && signature.purpose !== 'PRIVACY_NOTICE'
  const name = `${person.name.givenName} ${person.name.familyName}`
  const words = [consentPurposeNames[signature.purpose].lv, name]
  const file = isScanned
    ? await ok(
        uploadDocument({
          ...by,
          ...path,
          body: {
            kind: 'CONSENT',
            file: new File([scanOf([...words, `Parakstīts ${on}`])], `${words.join(' – ')}.pdf`, {
              type: 'application/pdf',
            }),
          },
        }),
      )
    : null
  const recorded: Recorded = await ok(
    recordConsent({
      ...by,
      ...path,
      body: {
        programmeId: world.programme.id,
        givenOn: on,
        ...signature,
        textVersion: versionOf(world.programme),
        language: 'lv',
        reading: number % 4 === 1 || person.targetGroup === 'GRT' ? 'EASY' : 'ORDINARY',
        ...(isSpoken
          ? { form: 'ORAL_WITNESSED', witnessName: 'Zane Lieknīte' }
          : { form: 'PAPER', documentId: file?.id ?? null }),
      },
    }),
  )
  return recorded
}

/** Some who let pictures be taken change their minds later. */
export function takeBack(world: World, person: Newcomer, on: IsoDate, photos: () => Recorded): void {
  const number = Number(person.key.split(' ')[1])
  const withdrawnOn = addDays(on, 40 + number)
  if (number % 5 !== 2 || withdrawnOn > world.yesterday) return
  world.agenda.add(withdrawnOn, around(10, withdrawnOn), [person.key], () =>
    ok(
      withdrawConsent({
        ...person.caseManager,
        path: { id: photos().id },
        ...matching(photos()),
        body: { withdrawnOn, reason: 'Vairs nevēlas fotografēties' },
      }),
    ),
  )
}
