/** The pulse: five short questions about how the two get on, in words of our own, answered 1 to 5 (L-37). */
import type { Text } from '../core/refusal.ts'
import type { Evaluator } from '../delivery/code-lists/evaluations.ts'

export const pulseQuestions = ['TRUST', 'HEARD', 'ENJOYMENT', 'USEFULNESS', 'CONTINUE'] as const
export type PulseQuestion = (typeof pulseQuestions)[number]
export type PulseAnswers = Partial<Record<PulseQuestion, number>>

/** What each question asks about, in a word or two. */
export const pulseNames: Record<PulseQuestion, Text> = {
  TRUST: { lv: 'uzticēšanās', en: 'trust' },
  HEARD: { lv: 'uzklausīšana', en: 'being heard' },
  ENJOYMENT: { lv: 'prieks', en: 'enjoyment' },
  USEFULNESS: { lv: 'noderīgums', en: 'usefulness' },
  CONTINUE: { lv: 'vēlme turpināt', en: 'wish to continue' },
}

/** The same five for both; the participant's are in easy language. */
export const pulseTexts: Record<Evaluator, Record<PulseQuestion, Text>> = {
  PARTICIPANT: {
    TRUST: { lv: 'Es varu uzticēties savam mentoram.', en: 'I can trust my mentor.' },
    HEARD: { lv: 'Mans mentors mani uzklausa.', en: 'My mentor listens to me.' },
    ENJOYMENT: { lv: 'Man patika mūsu tikšanās.', en: 'I liked our meetings.' },
    USEFULNESS: { lv: 'Tikšanās man palīdzēja.', en: 'The meetings helped me.' },
    CONTINUE: { lv: 'Es gribētu turpināt tikties.', en: 'I would like to go on meeting.' },
  },
  MENTOR: {
    TRUST: { lv: 'Starp mums izveidojās uzticēšanās.', en: 'Trust has grown between us.' },
    HEARD: {
      lv: 'Es dzirdēju, kas jaunietim patiešām ir svarīgi.',
      en: 'I heard what really matters to the young person.',
    },
    ENJOYMENT: { lv: 'Mums abiem bija labi kopā.', en: 'We both enjoyed the time together.' },
    USEFULNESS: {
      lv: 'Tikšanās jaunietim deva kaut ko noderīgu.',
      en: 'The meetings gave the young person something useful.',
    },
    CONTINUE: { lv: 'Es labprāt turpinātu šo sadarbību.', en: 'I would gladly go on with this mentorship.' },
  },
}

/** How much the answerer agrees, from 1 to 5. */
export const pulseScale: Record<Evaluator, readonly [Text, Text, Text, Text, Text]> = {
  PARTICIPANT: [
    { lv: 'Nemaz nē', en: 'Not at all' },
    { lv: 'Drīzāk nē', en: 'Not really' },
    { lv: 'Tā pa vidu', en: 'So-so' },
    { lv: 'Drīzāk jā', en: 'Mostly yes' },
    { lv: 'Jā, ļoti', en: 'Yes, very much' },
  ],
  MENTOR: [
    { lv: 'Nepiekrītu', en: 'Disagree' },
    { lv: 'Drīzāk nepiekrītu', en: 'Rather disagree' },
    { lv: 'Daļēji piekrītu', en: 'Partly agree' },
    { lv: 'Drīzāk piekrītu', en: 'Rather agree' },
    { lv: 'Pilnībā piekrītu', en: 'Fully agree' },
  ],
}

/** The overall mark of the time together, 1 to 5. */
export const ratingTexts: Record<Evaluator, Text> = {
  PARTICIPANT: { lv: 'Kā tev kopumā gāja kopā ar mentoru?', en: 'All in all, how was it with your mentor?' },
  MENTOR: { lv: 'Kā kopumā vērtējat šo sadarbību?', en: 'All in all, how do you rate this mentorship?' },
}

/** The invitation above the free comment. */
export const commentTexts: Record<Evaluator, Text> = {
  PARTICIPANT: {
    lv: 'Ko vēl gribi pateikt? Vari arī nerakstīt neko.',
    en: 'Anything else you want to say? You can leave it empty.',
  },
  MENTOR: {
    lv: 'Ko jaunietis ieguva, kas palīdzēja, kas palika nepaveikts?',
    en: 'What did the young person gain, what helped, what was left undone?',
  },
}

/** Questions that have no answer from 1 to 5 yet, in their order. */
export function unanswered(answers: PulseAnswers): PulseQuestion[] {
  return pulseQuestions.filter((question) => !isMark(answers[question]))
}

function isMark(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5
}
