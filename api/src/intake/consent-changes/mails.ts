/** Letters about a withdrawal: that something changed, and where to read of it. The letter holds no name and no reason. */
import type { Told } from './withdrawal-queries.ts'

type Letter = { subject: string; body: string }

export function withdrawalMail({ role, name, locale }: Told, address: string): Letter {
  return locale === 'en' ? english(role, name, address) : latvian(role, name, address)
}

function latvian(role: Told['role'], name: string, address: string): Letter {
  const what =
    role === 'mentor'
      ? 'Vienam no jūsu dalībniekiem plānotās tikšanās ir atceltas. Lūdzu, jaunas neplānojiet un sazinieties ar koordinatoru.'
      : 'Vienam no jūsu dalībniekiem ir beigusies piekrišana dalībai. Plānotās tikšanās ir atceltas, dalība jānoslēdz.'
  return {
    subject: 'Līdzās: izmaiņas dalībnieka lietā',
    body: `Labdien, ${name}!\n\n${what}\nVairāk izlasīsiet, kad pierakstīsieties:\n${address}\n`,
  }
}

function english(role: Told['role'], name: string, address: string): Letter {
  const what =
    role === 'mentor'
      ? 'The planned meetings of one of your participants are cancelled. Please plan no new ones and talk to the coordinator.'
      : 'Consent to take part has ended for one of your participants. Planned meetings are cancelled and the enrolment is to be closed.'
  return {
    subject: 'Līdzās: a change in a participant’s file',
    body: `Hello, ${name},\n\n${what}\nSign in to read more:\n${address}\n`,
  }
}
