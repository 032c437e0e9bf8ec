/** Invented people: given names and surnames of general lists, put together by chance. */
import type { Random } from './random.ts'

export type Gender = 'FEMALE' | 'MALE'
export type Name = { givenName: string; familyName: string; gender: Gender }

const women =
  'Anete Laura Elīna Paula Signe Marta Elza Sabīne Madara Agnese Evelīna Katrīna Beāte Samanta Diāna Viktorija Annija Līva Rēzija Zane Kitija Amanda Linda Ance Sintija Dārta Megija Enija Undīne Gerda Keita Loreta Betija Sendija Renāte Luīze Odrija Tīna Ieva Santa'.split(
    ' ',
  )
const men =
  'Kristaps Rihards Emīls Toms Markuss Roberts Artūrs Kārlis Matīss Daniels Renārs Niks Ralfs Edvards Mārtiņš Reinis Aleksis Valters Oskars Gustavs Klāvs Rūdolfs Jēkabs Miks Ričards Endijs Adrians Tomass Dāvis Sandis Nauris Raivis Ģirts Ernests Kaspars Lauris Armands Ivo Ainārs Elvis'.split(
    ' ',
  )
/** Of older generations: representatives, mentors, staff. */
const elderWomen =
  'Inese Sandra Inga Dace Iveta Ligita Solvita Aiga Maija Ruta Jana Evita Gita Egita Antra Baiba Lāsma Sarmīte Ilva Vita'.split(
    ' ',
  )
const elderMen =
  'Aigars Gints Māris Juris Andris Normunds Ivars Dainis Agris Uģis Modris Ēriks Arnis Vilnis Jānis Guntars Aivars Viesturs Imants Harijs'.split(
    ' ',
  )

/** Both forms of a surname: a man's and a woman's. */
const surnames = [
  'Bērziņš/Bērziņa',
  'Kalniņš/Kalniņa',
  'Ozoliņš/Ozoliņa',
  'Jansons/Jansone',
  'Liepiņš/Liepiņa',
  'Krūmiņš/Krūmiņa',
  'Balodis/Balode',
  'Eglītis/Eglīte',
  'Zariņš/Zariņa',
  'Pētersons/Pētersone',
  'Vītols/Vītola',
  'Kļaviņš/Kļaviņa',
  'Kārkliņš/Kārkliņa',
  'Vanags/Vanaga',
  'Āboliņš/Āboliņa',
  'Siliņš/Siliņa',
  'Lapiņš/Lapiņa',
  'Rozītis/Rozīte',
  'Dreimanis/Dreimane',
  'Grīnbergs/Grīnberga',
  'Strazdiņš/Strazdiņa',
  'Lācis/Lāce',
  'Apsītis/Apsīte',
  'Celmiņš/Celmiņa',
  'Vilks/Vilka',
  'Zvirbulis/Zvirbule',
  'Cīrulis/Cīrule',
  'Purmalis/Purmale',
  'Dambītis/Dambīte',
  'Kronbergs/Kronberga',
  'Briedis/Briede',
  'Jaunzems/Jaunzeme',
  'Sproģis/Sproģe',
  'Gailītis/Gailīte',
  'Ābele/Ābele',
  'Mežulis/Mežule',
  'Krastiņš/Krastiņa',
  'Ziediņš/Ziediņa',
  'Tīrums/Tīruma',
  'Upenieks/Upeniece',
  'Smiltnieks/Smiltniece',
  'Kadiķis/Kadiķe',
  'Laukgalis/Laukgale',
  'Pūpols/Pūpola',
  'Straume/Straume',
  'Migliņš/Migliņa',
  'Rudzāts/Rudzāte',
  'Saulītis/Saulīte',
  'Vīksna/Vīksna',
  'Zeltiņš/Zeltiņa',
].map((forms) => forms.split('/') as [string, string])

/** Gives out names, none of them twice. */
export function nameGiver(random: Random) {
  const used = new Set<string>()
  const patience = 30
  function name(gender: Gender, given: readonly string[]): Name {
    for (let attempt = 0; ; attempt++) {
      const givenName = random.pick(given)
      const familyName = surname(random.pick(surnames), gender)
      const full = `${givenName} ${familyName}`
      // A given name comes twice only when most others are taken.
      if (used.has(full) || (used.has(givenName) && attempt < patience)) continue
      used.add(full).add(givenName)
      return { givenName, familyName, gender }
    }
  }
  return {
    young: (gender: Gender) => name(gender, gender === 'FEMALE' ? women : men),
    grown: (gender: Gender) => name(gender, gender === 'FEMALE' ? elderWomen : elderMen),
    /** A parent of the same family. */
    parentOf(child: Name, gender: Gender): Name {
      const forms = surnames.find((pair) => pair.includes(child.familyName))!
      return {
        ...name(gender, gender === 'FEMALE' ? elderWomen : elderMen),
        familyName: surname(forms, gender),
      }
    },
  }
}

function surname([man, woman]: readonly [string, string], gender: Gender): string {
  return gender === 'FEMALE' ? woman : man
}

/** `{viņš|viņa}` in a text: the first word of a man, the second of a woman. */
export function spoken(text: string, gender: Gender): string {
  return text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, gender === 'FEMALE' ? '$2' : '$1')
}
