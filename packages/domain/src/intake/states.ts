/** Where a referral and an enrolment can be, and what may move them. */
import type { Machine } from '../core/machine.ts'

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
