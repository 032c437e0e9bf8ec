import { consentPurposes } from '@lidzas/domain/programmes/code-lists/consents'
import Type from 'typebox'

import { Closed, Id, Instant, Int, IsoDay, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

const Words = (example: string) =>
  Type.String({
    minLength: 1,
    maxLength: 8_000,
    pattern: '\\S',
    example,
    description: 'paragraphs part at blank lines; lines that begin with "- " are a list',
  })
const Title = (example: string) => Str(200, { example })

const words = {
  titleLv: Title('Piekrišana piedalīties programmā'),
  titleEn: Title('Consent to take part in the programme'),
  bodyLv: Words('Es piekrītu piedalīties.'),
  bodyEn: Words('I agree to take part.'),
  easyLv: Words('Es gribu piedalīties.'),
  easyEn: Words('I want to take part.'),
}

const summary = {
  id: Id,
  programmeId: Id,
  purpose: OneOf(consentPurposes),
  label: Type.String({ example: '2026-1' }),
  titleLv: Type.String(),
  titleEn: Type.String(),
  startsOn: IsoDay,
  endsOn: Nullable(IsoDay),
  signedCount: Int(0, undefined, { description: 'consents that refer to it' }),
  lastSignedOn: Nullable(IsoDay),
  ...versioned,
  createdAt: Instant,
}

/** A version of a text, without its words. */
export const ConsentTextSummary = model('ConsentTextSummary', Closed(summary))
export const ConsentTextPage = pageOf('ConsentTextPage', ConsentTextSummary)

/** A version of a text with its words in both languages, ordinary and easy to read. */
export const ConsentText = model('ConsentText', Closed({ ...summary, ...words }))

const Label = Str(40, { example: '2026-1', description: 'as printed on the sheet' })

export const AddConsentText = model(
  'AddConsentText',
  Closed({
    programmeId: Id,
    purpose: OneOf(consentPurposes),
    label: Label,
    ...words,
    startsOn: IsoDay,
    endsOn: Type.Optional(Nullable(IsoDay)),
  }),
)

export const UpdateConsentText = model(
  'UpdateConsentText',
  Closed({
    label: Type.Optional(Label),
    titleLv: Type.Optional(words.titleLv),
    titleEn: Type.Optional(words.titleEn),
    bodyLv: Type.Optional(words.bodyLv),
    bodyEn: Type.Optional(words.bodyEn),
    easyLv: Type.Optional(words.easyLv),
    easyEn: Type.Optional(words.easyEn),
    endsOn: Type.Optional(Nullable(IsoDay)),
  }),
)
