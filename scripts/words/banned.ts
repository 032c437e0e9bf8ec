import { type Part, wordsOf } from './parts.ts'

/** A word that the glossary replaces: where it is looked for, how it is known, what to write instead. */
type Banned = { word: string; instead: string; files?: RegExp; isIn: (part: Part) => boolean }

const meetings = /\/delivery\/sessions\/|code-lists\/sessions|refusals\/sessions/
const screens = /^(admin-web\/src|packages\/domain\/src)\/(?!.*\.test\.)/

const name = (test: (words: string[], text: string) => boolean) => (part: Part) =>
  part.kind === 'name' && test(wordsOf(part.text), part.text)
const prose = (pattern: RegExp) => (part: Part) => part.kind === 'prose' && pattern.test(part.text)
const said = (pattern: RegExp) => (part: Part) => prose(pattern)(part) && part.at === 'string'

// A noun comes after an article, a number or one of these adjectives; as a verb the word is ordinary English.
const before =
  '(an?|the|each|every|whose|whole|of|no|two|open|closed|active|running|paused|suspended|longest|longer|average|own|more|earlier|prolonged|present|past|s)'
const stayNoun = new RegExp(
  `\\b(?<!\\b(old|new|first|last|other|dropped|right|at) )${before} stays?\\b(?! (the|as|a|in force|with|open|out|where|until|valid|visible)\\b)`,
  'i',
)

export const banned: Banned[] = [
  {
    word: 'stay',
    instead: 'enrolment',
    isIn: name((words, text) => words.includes('stay') || (words.includes('stays') && text !== 'stays')),
  },
  {
    word: 'stays',
    instead: 'enrolments',
    // As a verb the word says what an erasure leaves.
    files: /^(?!.*(\/rights\/|\/whole-person\/|api\/test\/world\.ts|api\/README\.md))/,
    isIn: name((_, text) => text === 'stays'),
  },
  { word: 'stay (the noun)', instead: 'enrolment', isIn: prose(stayNoun) },
  {
    word: 'stay',
    instead: 'enrolment',
    isIn: said(/^Stays?( (closed|resumed|suspended|started|ended|never)\b|$)/),
  },
  {
    word: 'match (the noun)',
    instead: 'mentorship',
    isIn: name((_, text) => /^(MATCH_EXISTS|match_?[iI]d|matchRefusal)$/.test(text)),
  },
  { word: 'match (the noun)', instead: 'mentorship', isIn: prose(/\b(the|this|each|every) match\b(?! of)/i) },
  {
    word: 'guest',
    instead: 'participant or mentor',
    isIn: name((words) => words.some((word) => /^guests?$/.test(word))),
  },
  { word: 'guest', instead: 'participant or mentor', isIn: prose(/\bguests?\b/i) },
  {
    word: 'place (of a meeting)',
    instead: 'venue',
    files: meetings,
    isIn: name((_, text) => text === 'place'),
  },
  {
    word: 'place (of a sealed text)',
    instead: 'sealContext',
    isIn: name((_, text) =>
      /^(note|comment|details|address|answer|addendum|name|fileName|special|text)Place$/.test(text),
    ),
  },
  {
    word: 'admit (to a meeting)',
    instead: 'attend',
    files: meetings,
    isIn: name((_, text) => /^admi(t|tted)$/i.test(text)),
  },
  {
    word: 'step (of a referral)',
    instead: 'move',
    isIn: name((_, text) => /^referralSteps?$|^ReferralStep$/.test(text)),
  },
  { word: 'session (on a screen)', instead: 'meeting', files: screens, isIn: said(/(?<!\/)\bsessions?\b/i) },
  { word: 'sesija', instead: 'tikšanās', isIn: said(/\bsesij/i) },
  { word: 'mentora sadarbība', instead: 'pāris', isIn: said(/\bmentora sadarbīb/i) },
  { word: 'iesaiste', instead: 'dalība', isIn: said(/\biesaist(e programm|īt(s|i)\b)/iu) },
]
