import Type from 'typebox'

import { Closed, Id, IsoDay, ListOf, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const names = {
  lv: Str(120, { example: 'Pārcelta darba diena' }),
  en: Str(120, { example: 'Working day moved' }),
}

export const Holiday = model('Holiday', Closed({ id: Id, on: IsoDay, ...names }))

export const Holidays = model(
  'Holidays',
  Closed({
    yearly: ListOf(Closed({ on: IsoDay, lv: Type.String(), en: Type.String() }), 40, {
      description: 'the public holidays of the year, with the days given off in place of those at a weekend',
    }),
    own: ListOf(Holiday, 1_000, { description: 'one-off days off that the authority has entered' }),
  }),
)

export const AddHoliday = model('AddHoliday', Closed({ on: IsoDay, ...names }))
