/** A list from a school that waits for its case manager: checked, with rows that cannot be entered as they are. */
import { checkImport, keepImportMapping, uploadImport } from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import type { World } from '../world.ts'

const headings =
  'Vārds;Uzvārds;Dzimšanas datums;Tālrunis;Pašvaldība;Skola;Pārstāvja vārds;Pārstāvja uzvārds;Pārstāvja tālrunis;Pārstāvības pamats;Mērķgrupas;Nosūtīšanas iemesli;Apraksts;Klases audzinātāja'
const group = 'Jaunietis no sociālā riska ģimenes'

/** `born` is the year in which somebody is 15 now. */
function rows(born: number): string[] {
  return [
    `Elza;Grantiņa;14.09.${born};+371 26100001;Liepāja;Ezerkrasta vidusskola;Ilona;Grantiņa;+371 26100011;Māte;${group};Skolas kavēšana;Kopš septembra kavē pirmās stundas.;A. Liepa`,
    `Roberts;Vītoliņš;31.02.${born};26100002;Liepāja;Ezerkrasta vidusskola;Andris;Vītoliņš;26100012;Tēvs;${group};Uzvedības grūtības;;A. Liepa`,
    `Marta;Sila;02.03.${born};26100003;Liepāja;Ezerkrasta vidusskola;Dace;Sila;26100013;Māte;${group};Konflikti ar vecākiem;"Mājās bieži strīdi;\nvajadzīgs pieaugušais, kas uzklausa.";B. Kļava`,
    `Artis;Upmalis;12/03/${born};26100004;Liepāja;Ezerkrasta vidusskola;Vita;Upmale;26100014;Māte;${group};Skolas neapmeklēšana;;B. Kļava`,
    `Sanija;Lauva;17.11.${born};26100006;Varakļānu novads;Ezerkrasta vidusskola;Ginta;Lauva;26100016;Māte;${group};Skolas kavēšana;;B. Kļava`,
    `Elza;Grantiņa;14.09.${born};+371 26100001;Liepāja;Ezerkrasta vidusskola;;;;;${group};Skolas kavēšana;;A. Liepa`,
    `Kristers;Priedis;08.08.${born - 1};26100007;Liepāja;Ezerkrasta vidusskola;Zita;Priede;26100017;;${group};Likumpārkāpumu risks;;A. Liepa`,
  ]
}

/** Puts the list in front of the case manager on the last day of the story. */
export function schoolList({ agenda, programme, yesterday }: World, caseManager: By): void {
  const born = Number(yesterday.slice(0, 4)) - 15
  agenda.add(yesterday, '15:10', ['import'], async () => {
    const file = new File([[headings, ...rows(born)].join('\r\n')], 'Ezerkrasta vidusskola.csv')
    const made = await ok(
      uploadImport({
        ...caseManager,
        query: { programmeId: programme.id, kind: 'REFERRALS' },
        body: { file },
      }),
    )
    const columns = headings.split(';').flatMap((header, at) => {
      const use = made.mapping?.[at]
      return use ? [{ header, ...use }] : []
    })
    if (columns.length > 0) {
      const body = { kind: 'REFERRALS' as const, name: 'Skolas saraksts', columns }
      await ok(keepImportMapping({ ...caseManager, body }))
    }
    await ok(checkImport({ ...caseManager, path: { id: made.id }, ...matching(made) }))
  })
}
