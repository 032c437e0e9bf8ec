import { defineTexts } from '../../../shared/words/texts.ts'

export const fileTexts = defineTexts({
  lv: {
    drop: 'Ievelciet datni šeit',
    or: 'vai',
    choose: 'Izvēlēties datni',
    kinds: 'PDF, JPEG, PNG, eDoc, ASiC-E vai DOCX, līdz 10 MB.',
    sending: (percent: string) => `Nosūta: ${percent}`,
    again: 'Mēģināt vēlreiz',
    another: 'Cita datne',
    waiting: 'Jau pievienota, bet vēl nepiesaistīta:',
    kept: (name: string, size: string) => `Saglabāts šifrēts: ${name}, ${size}`,
  },
  en: {
    drop: 'Drop the file here',
    or: 'or',
    choose: 'Choose a file',
    kinds: 'PDF, JPEG, PNG, eDoc, ASiC-E or DOCX, up to 10 MB.',
    sending: (percent: string) => `Sending: ${percent}`,
    again: 'Try again',
    another: 'Another file',
    waiting: 'Added already, but not in use yet:',
    kept: (name: string, size: string) => `Stored encrypted: ${name}, ${size}`,
  },
})
