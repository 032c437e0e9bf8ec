/** ATVK municipality codes with the days they hold (#85); the last digit counts changes, so a merger makes a new code. */
import type { IsoDate } from '../../core/dates.ts'
import type { Text } from '../../core/refusal.ts'

export type Territory = Text & {
  code: string
  startsOn: IsoDate
  endsOn: IsoDate | null
  /** The code that takes over after `endsOn`. */
  successor: string | null
}

const reform = '2021-07-01'
const stateCity = '2000-01-01'

function territory(code: string, lv: string, en: string, startsOn = reform): Territory {
  return { code, lv, en, startsOn, endsOn: null, successor: null }
}

export const territories: readonly Territory[] = [
  territory('0001000', 'Rīga', 'Riga', stateCity),
  territory('0002000', 'Daugavpils', 'Daugavpils', stateCity),
  territory('0003000', 'Jelgava', 'Jelgava', stateCity),
  territory('0004000', 'Jūrmala', 'Jūrmala', stateCity),
  territory('0005000', 'Liepāja', 'Liepāja', stateCity),
  territory('0006000', 'Rēzekne', 'Rēzekne', stateCity),
  territory('0007000', 'Ventspils', 'Ventspils', stateCity),
  territory('0020000', 'Aizkraukles novads', 'Aizkraukle Municipality'),
  territory('0021000', 'Alūksnes novads', 'Alūksne Municipality'),
  territory('0022000', 'Augšdaugavas novads', 'Augšdaugava Municipality'),
  territory('0023000', 'Ādažu novads', 'Ādaži Municipality'),
  territory('0024000', 'Balvu novads', 'Balvi Municipality'),
  territory('0025000', 'Bauskas novads', 'Bauska Municipality'),
  territory('0026000', 'Cēsu novads', 'Cēsis Municipality'),
  territory('0027000', 'Dienvidkurzemes novads', 'Dienvidkurzeme Municipality'),
  territory('0028000', 'Dobeles novads', 'Dobele Municipality'),
  territory('0029000', 'Gulbenes novads', 'Gulbene Municipality'),
  territory('0030000', 'Jelgavas novads', 'Jelgava Municipality'),
  territory('0031000', 'Jēkabpils novads', 'Jēkabpils Municipality'),
  territory('0032000', 'Krāslavas novads', 'Krāslava Municipality'),
  territory('0033000', 'Kuldīgas novads', 'Kuldīga Municipality'),
  territory('0034000', 'Ķekavas novads', 'Ķekava Municipality'),
  territory('0035000', 'Limbažu novads', 'Limbaži Municipality'),
  territory('0036000', 'Līvānu novads', 'Līvāni Municipality'),
  territory('0037000', 'Ludzas novads', 'Ludza Municipality'),
  {
    ...territory('0038000', 'Madonas novads', 'Madona Municipality'),
    endsOn: '2025-06-30',
    successor: '0038001',
  },
  territory('0038001', 'Madonas novads', 'Madona Municipality', '2025-07-01'),
  territory('0039000', 'Mārupes novads', 'Mārupe Municipality'),
  territory('0040000', 'Ogres novads', 'Ogre Municipality'),
  territory('0041000', 'Olaines novads', 'Olaine Municipality'),
  territory('0042000', 'Preiļu novads', 'Preiļi Municipality'),
  territory('0043000', 'Rēzeknes novads', 'Rēzekne Municipality'),
  territory('0044000', 'Ropažu novads', 'Ropaži Municipality'),
  territory('0045000', 'Salaspils novads', 'Salaspils Municipality'),
  territory('0046000', 'Saldus novads', 'Saldus Municipality'),
  territory('0047000', 'Saulkrastu novads', 'Saulkrasti Municipality'),
  territory('0048000', 'Siguldas novads', 'Sigulda Municipality'),
  territory('0049000', 'Smiltenes novads', 'Smiltene Municipality'),
  territory('0051000', 'Talsu novads', 'Talsi Municipality'),
  territory('0052000', 'Tukuma novads', 'Tukums Municipality'),
  territory('0053000', 'Valkas novads', 'Valka Municipality'),
  territory('0054000', 'Valmieras novads', 'Valmiera Municipality'),
  {
    ...territory('0055000', 'Varakļānu novads', 'Varakļāni Municipality'),
    endsOn: '2025-06-30',
    successor: '0038001',
  },
  territory('0056000', 'Ventspils novads', 'Ventspils Municipality'),
]
