/** Where a thing can be and what may move it: the one table behind rules, the database's checks and the web's buttons. */
import { type Refusal, type RefusalCode, type Text, refusal } from './refusal.ts'

export type Machine<State extends string, Action extends string> = {
  /** What is said when an action does not fit the state; its params are `state` and `action`. */
  refusal: RefusalCode
  states: Record<State, Text>
  /** The action as the end of “you cannot …”, the states it starts from and the one it leads to; none where it stays. */
  actions: Record<Action, Text & { from: readonly State[]; to?: State }>
}

/** Why this action does not fit the state, or null when it does. */
export function stateRefusal<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  action: NoInfer<Action>,
  state: NoInfer<State>,
): Refusal | null {
  const { from, lv, en } = machine.actions[action]
  if (from.includes(state)) return null
  return refusal(machine.refusal, {
    state: { code: state, ...machine.states[state] },
    action: { code: action, lv, en },
  })
}

/** The actions that fit a state, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: NoInfer<State>,
): Action[] {
  return (Object.keys(machine.actions) as Action[]).filter((action) =>
    machine.actions[action].from.includes(state),
  )
}

export const programmeStates = ['draft', 'open', 'closed'] as const
export type ProgrammeState = (typeof programmeStates)[number]
export const programmeMachine: Machine<ProgrammeState, 'open' | 'close' | 'reopen'> = {
  refusal: 'PROGRAMME_STATE',
  states: {
    draft: { lv: 'sagatavošanā', en: 'in preparation' },
    open: { lv: 'atvērta', en: 'open' },
    closed: { lv: 'slēgta', en: 'closed' },
  },
  actions: {
    open: { lv: 'atvērt', en: 'open it', from: ['draft'], to: 'open' },
    close: { lv: 'slēgt', en: 'close it', from: ['open'], to: 'closed' },
    reopen: { lv: 'atvērt no jauna', en: 'reopen it', from: ['closed'], to: 'open' },
  },
}

export const referralStates = ['draft', 'sent', 'returned', 'accepted', 'declined', 'withdrawn'] as const
export type ReferralState = (typeof referralStates)[number]
export const referralMachine: Machine<
  ReferralState,
  'edit' | 'send' | 'return' | 'accept' | 'decline' | 'withdraw'
> = {
  refusal: 'REFERRAL_STATE',
  states: {
    draft: { lv: 'melnraksts', en: 'draft' },
    sent: { lv: 'nosūtīts', en: 'sent' },
    returned: { lv: 'atgriezts', en: 'returned' },
    accepted: { lv: 'pieņemts', en: 'accepted' },
    declined: { lv: 'noraidīts', en: 'declined' },
    withdrawn: { lv: 'atsaukts', en: 'withdrawn' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['draft', 'returned'] },
    send: { lv: 'nosūtīt', en: 'send it', from: ['draft', 'returned'], to: 'sent' },
    return: { lv: 'atgriezt', en: 'return it', from: ['sent'], to: 'returned' },
    accept: { lv: 'pieņemt', en: 'accept it', from: ['sent'], to: 'accepted' },
    decline: { lv: 'noraidīt', en: 'decline it', from: ['sent'], to: 'declined' },
    withdraw: { lv: 'atsaukt', en: 'withdraw it', from: ['draft', 'sent', 'returned'], to: 'withdrawn' },
  },
}

export const enrolmentStates = ['waiting', 'active', 'suspended', 'closed'] as const
export type EnrolmentState = (typeof enrolmentStates)[number]
export const enrolmentMachine: Machine<EnrolmentState, 'activate' | 'suspend' | 'resume' | 'close'> = {
  refusal: 'ENROLMENT_STATE',
  states: {
    waiting: { lv: 'gaida rindā', en: 'waiting' },
    active: { lv: 'aktīva', en: 'active' },
    suspended: { lv: 'apturēta', en: 'suspended' },
    closed: { lv: 'noslēgta', en: 'closed' },
  },
  actions: {
    activate: { lv: 'uzsākt', en: 'activate it', from: ['waiting'], to: 'active' },
    suspend: { lv: 'apturēt', en: 'suspend it', from: ['active'], to: 'suspended' },
    resume: { lv: 'atsākt', en: 'resume it', from: ['suspended'], to: 'active' },
    close: { lv: 'noslēgt', en: 'close it', from: ['waiting', 'active', 'suspended'], to: 'closed' },
  },
}

export const mentorshipStates = ['proposed', 'active', 'ended'] as const
export type MentorshipState = (typeof mentorshipStates)[number]
export const mentorshipMachine: Machine<
  MentorshipState,
  'start' | 'extend' | 'move' | 'change_mentor' | 'end'
> = {
  refusal: 'MENTORSHIP_STATE',
  states: {
    proposed: { lv: 'piedāvāta', en: 'proposed' },
    active: { lv: 'aktīva', en: 'active' },
    ended: { lv: 'beigusies', en: 'ended' },
  },
  actions: {
    start: { lv: 'uzsākt', en: 'start it', from: ['proposed'], to: 'active' },
    extend: { lv: 'pagarināt', en: 'extend it', from: ['active'] },
    move: { lv: 'pārcelt citā posmā', en: 'move it to another stage', from: ['active'] },
    change_mentor: {
      lv: 'nodot citam mentoram',
      en: 'hand it to another mentor',
      from: ['active'],
      to: 'ended',
    },
    end: { lv: 'beigt', en: 'end it', from: ['proposed', 'active'], to: 'ended' },
  },
}

export const sessionStates = ['planned', 'held', 'no_show', 'cancelled', 'corrected'] as const
export type SessionState = (typeof sessionStates)[number]
export const sessionMachine: Machine<SessionState, 'edit' | 'hold' | 'no_show' | 'cancel' | 'correct'> = {
  refusal: 'SESSION_STATE',
  states: {
    planned: { lv: 'plānota', en: 'planned' },
    held: { lv: 'notikusi', en: 'held' },
    no_show: { lv: 'dalībnieks neieradās', en: 'no-show' },
    cancelled: { lv: 'atcelta', en: 'cancelled' },
    corrected: { lv: 'labota ar jaunu ierakstu', en: 'corrected' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['planned'] },
    hold: { lv: 'atzīmēt kā notikušu', en: 'record it as held', from: ['planned'], to: 'held' },
    no_show: { lv: 'atzīmēt kā neierašanos', en: 'mark it as a no-show', from: ['planned'], to: 'no_show' },
    cancel: { lv: 'atcelt', en: 'cancel it', from: ['planned'], to: 'cancelled' },
    correct: { lv: 'labot', en: 'correct it', from: ['held'], to: 'corrected' },
  },
}

export const evaluationStates = ['draft', 'submitted'] as const
export type EvaluationState = (typeof evaluationStates)[number]
export const evaluationMachine: Machine<EvaluationState, 'edit' | 'submit'> = {
  refusal: 'EVALUATION_STATE',
  states: {
    draft: { lv: 'melnraksts', en: 'draft' },
    submitted: { lv: 'iesniegts', en: 'submitted' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['draft'] },
    submit: { lv: 'iesniegt', en: 'submit it', from: ['draft'], to: 'submitted' },
  },
}

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]
export const reportMachine: Machine<ReportState, 'edit' | 'submit' | 'return' | 'accept'> = {
  refusal: 'REPORT_STATE',
  states: {
    draft: { lv: 'melnraksts', en: 'draft' },
    submitted: { lv: 'iesniegts', en: 'submitted' },
    returned: { lv: 'atgriezts', en: 'returned' },
    accepted: { lv: 'pieņemts', en: 'accepted' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change the report', from: ['draft', 'returned'] },
    submit: { lv: 'iesniegt', en: 'submit the report', from: ['draft', 'returned'], to: 'submitted' },
    return: { lv: 'atgriezt', en: 'return the report', from: ['submitted'], to: 'returned' },
    accept: { lv: 'pieņemt', en: 'accept the report', from: ['submitted'], to: 'accepted' },
  },
}

export const expenseStates = ['entered', 'approved', 'paid', 'refused'] as const
export type ExpenseState = (typeof expenseStates)[number]
export const expenseMachine: Machine<ExpenseState, 'approve' | 'pay' | 'refuse'> = {
  refusal: 'EXPENSE_STATE',
  states: {
    entered: { lv: 'ievadīts', en: 'entered' },
    approved: { lv: 'apstiprināts', en: 'approved' },
    paid: { lv: 'samaksāts', en: 'paid' },
    refused: { lv: 'noraidīts', en: 'refused' },
  },
  actions: {
    approve: { lv: 'apstiprināt', en: 'approve it', from: ['entered'], to: 'approved' },
    pay: { lv: 'atzīmēt kā samaksātu', en: 'mark it as paid', from: ['approved'], to: 'paid' },
    refuse: { lv: 'noraidīt', en: 'refuse it', from: ['entered', 'approved'], to: 'refused' },
  },
}

/** The pipeline runs candidate, selected, trained, ready (#25); the other three stand outside it. */
export const mentorStates = [
  'candidate',
  'selected',
  'trained',
  'ready',
  'suspended',
  'rejected',
  'left',
] as const
export type MentorState = (typeof mentorStates)[number]
export const mentorMachine: Machine<
  MentorState,
  'select' | 'train' | 'ready' | 'reject' | 'suspend' | 'resume' | 'leave'
> = {
  refusal: 'MENTOR_STATE',
  states: {
    candidate: { lv: 'kandidāts', en: 'candidate' },
    selected: { lv: 'atlasīts', en: 'selected' },
    trained: { lv: 'apmācīts', en: 'trained' },
    ready: { lv: 'gatavs darbam', en: 'ready' },
    suspended: { lv: 'darbs apturēts', en: 'suspended' },
    rejected: { lv: 'noraidīts', en: 'rejected' },
    left: { lv: 'aizgājis', en: 'left' },
  },
  actions: {
    select: { lv: 'atlasīt mentoru', en: 'select them', from: ['candidate'], to: 'selected' },
    train: {
      lv: 'atzīmēt mentoru kā apmācītu',
      en: 'mark them as trained',
      from: ['selected'],
      to: 'trained',
    },
    ready: { lv: 'atzīmēt mentoru kā gatavu', en: 'mark them as ready', from: ['trained'], to: 'ready' },
    reject: {
      lv: 'noraidīt mentoru',
      en: 'reject them',
      from: ['candidate', 'selected', 'trained'],
      to: 'rejected',
    },
    suspend: { lv: 'apturēt mentora darbu', en: 'suspend them', from: ['ready'], to: 'suspended' },
    resume: { lv: 'atjaunot mentora darbu', en: 'take them back', from: ['suspended'], to: 'ready' },
    leave: {
      lv: 'atzīmēt mentoru kā aizgājušu',
      en: 'mark them as gone',
      from: ['selected', 'trained', 'ready', 'suspended'],
      to: 'left',
    },
  },
}

export const goalStates = ['proposed', 'agreed', 'replaced', 'dropped'] as const
export type GoalState = (typeof goalStates)[number]
export const goalMachine: Machine<GoalState, 'edit' | 'agree' | 'score' | 'replace' | 'drop'> = {
  refusal: 'GOAL_STATE',
  states: {
    proposed: { lv: 'ierosināts', en: 'proposed' },
    agreed: { lv: 'saskaņots', en: 'agreed' },
    replaced: { lv: 'aizstāts ar jaunu versiju', en: 'replaced' },
    dropped: { lv: 'atcelts', en: 'dropped' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['proposed'] },
    agree: { lv: 'saskaņot', en: 'agree on it', from: ['proposed'], to: 'agreed' },
    score: { lv: 'novērtēt', en: 'rate it', from: ['agreed'] },
    replace: { lv: 'aizstāt ar jaunu versiju', en: 'replace it', from: ['agreed'], to: 'replaced' },
    drop: { lv: 'atcelt', en: 'drop it', from: ['proposed'], to: 'dropped' },
  },
}

export const budgetStates = ['draft', 'approved'] as const
export type BudgetState = (typeof budgetStates)[number]
export const budgetMachine: Machine<BudgetState, 'edit' | 'approve' | 'spend'> = {
  refusal: 'BUDGET_STATE',
  states: { draft: { lv: 'melnraksts', en: 'draft' }, approved: { lv: 'apstiprināts', en: 'approved' } },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['draft'] },
    approve: { lv: 'apstiprināt', en: 'approve it', from: ['draft'], to: 'approved' },
    spend: { lv: 'izlietot', en: 'spend from it', from: ['approved'] },
  },
}
