import type { Words } from './texts.ts'

/** What an action of the audit log says in a record's history. */
export function actionWords(action: string): Words {
  return known[action] ?? { lv: action, en: action }
}

const known: Record<string, Words> = {
  'mentorship.proposed': { lv: 'Piedāvāts mentors', en: 'Mentor proposed' },
  'mentorship.withdrawn': { lv: 'Piedāvājums atsaukts', en: 'Proposal withdrawn' },
  'mentorship.started': { lv: 'Sadarbība sākusies', en: 'Mentorship started' },
  'mentorship.mentor-changed': { lv: 'Mainīts mentors', en: 'Mentor changed' },
  'mentorship.ended': { lv: 'Sadarbība noslēgta', en: 'Mentorship ended' },
  'stage.moved': { lv: 'Mainīts posms', en: 'Stage changed' },
  'stage.checklist-confirmed': { lv: 'Atzīmēti posma darbi', en: 'Stage checklist updated' },
  'extension.decided': { lv: 'Dalība pagarināta', en: 'Stay extended' },
  'case-contact.added': { lv: 'Pierakstīta saziņa', en: 'Contact noted' },
  'goal.added': { lv: 'Pievienots mērķis', en: 'Goal added' },
  'goal.updated': { lv: 'Labots mērķis', en: 'Goal changed' },
  'goal.agreed': { lv: 'Mērķis saskaņots', en: 'Goal agreed' },
  'goal.revised': { lv: 'Mērķim jauna versija', en: 'New version of the goal' },
  'goal.rated': { lv: 'Mērķis novērtēts', en: 'Goal rated' },
  'goal.dropped': { lv: 'Mērķis atmests', en: 'Goal dropped' },
  'budget.created': { lv: 'Sagatavots budžets', en: 'Budget drafted' },
  'budget.updated': { lv: 'Mainīts budžets', en: 'Budget changed' },
  'budget.approved': { lv: 'Apstiprināts budžets', en: 'Budget approved' },
  'budget-line.added': { lv: 'Pievienota budžeta pozīcija', en: 'Budget line added' },
  'budget-line.updated': { lv: 'Mainīta budžeta pozīcija', en: 'Budget line changed' },
  'expense.entered': { lv: 'Ievadīts izdevums', en: 'Expense entered' },
  'expense.approved': { lv: 'Apstiprināts izdevums', en: 'Expense approved' },
  'expense.refused': { lv: 'Noraidīts izdevums', en: 'Expense refused' },
  'expense.paid': { lv: 'Samaksāts izdevums', en: 'Expense paid' },
  'mentor.created': { lv: 'Pieteikts mentors', en: 'Mentor added' },
  'mentor.updated': { lv: 'Mainīti mentora dati', en: 'Details of the mentor changed' },
  'mentor.advanced': { lv: 'Mentors pārgājis nākamajā solī', en: 'Mentor moved one step on' },
  'mentor.rejected': { lv: 'Kandidāts noraidīts', en: 'Candidate turned down' },
  'mentor.left': { lv: 'Mentors aizgājis no tīkla', en: 'Mentor left the network' },
  'training.recorded': { lv: 'Ierakstītas mācības', en: 'Training recorded' },
  'clearance.recorded': { lv: 'Ierakstīta sodāmības pārbaude', en: 'Criminal-record check recorded' },
  'clearance.revoked': { lv: 'Atsaukta sodāmības pārbaude', en: 'Criminal-record check revoked' },
  'contract.added': { lv: 'Pievienots līgums', en: 'Contract added' },
  'contract.ended': { lv: 'Ierakstītas līguma beigas', en: 'End of the contract recorded' },
  'organisation.created': { lv: 'Pievienota organizācija', en: 'Organisation added' },
  'organisation.updated': { lv: 'Mainīta organizācija', en: 'Organisation changed' },
}
