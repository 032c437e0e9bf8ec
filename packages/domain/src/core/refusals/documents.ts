import type { RefusalEntries } from './entry.ts'

/** Files about a participant: what is kept, and why a file is not. */
export const documentRefusals = {
  DOCUMENT_MISSING: { status: 422, lv: 'Pievienojiet datni.', en: 'Please add a file.' },
  DOCUMENT_NOT_MULTIPART: {
    status: 415,
    lv: 'Datni sūtiet kā multipart/form-data.',
    en: 'Send the file as multipart/form-data.',
  },
  DOCUMENT_PARTS: {
    status: 422,
    lv: 'Vienā reizē sūtiet vienu datni un tās veidu, neko vairāk.',
    en: 'Send one file and its kind at a time, and nothing else.',
  },
  DOCUMENT_BROKEN_OFF: {
    status: 400,
    lv: 'Datnes sūtīšana pārtrūka, un nekas nav saglabāts. Pamēģiniet vēlreiz.',
    en: 'The upload broke off and nothing was stored. Please try again.',
  },
  DOCUMENT_NAME: {
    status: 422,
    lv: 'Datnei nav derīga nosaukuma. Pārdēvējiet to un pievienojiet vēlreiz.',
    en: 'The file has no usable name. Rename it and add it again.',
  },
  DOCUMENT_EMPTY: { status: 422, lv: 'Datne ir tukša.', en: 'The file is empty.' },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    params: { limit: 'number' },
    lv: 'Datne ir par lielu: drīkst ne vairāk kā {limit} MB. Skenējiet ar mazāku izšķirtspēju.',
    en: 'The file is too large: at most {limit} MB. Scan it at a lower resolution.',
  },
  DOCUMENT_TYPE: {
    status: 422,
    lv: 'Šāda veida datnes neglabājam. Der PDF, JPEG, PNG, eDoc, ASiC-E un DOCX.',
    en: 'We do not keep files of this kind. PDF, JPEG, PNG, eDoc, ASiC-E and DOCX will do.',
  },
  DOCUMENT_MISMATCH: {
    status: 422,
    params: { named: 'named', found: 'named?' },
    lv: 'Datne nav tas, ko saka tās nosaukums: pēc nosaukuma tā ir {named}[, bet pēc satura – {found}].',
    en: 'The file is not what its name says: by its name it is {named}[, by its content {found}].',
  },
  DOCUMENT_DECLARED: {
    status: 422,
    params: { found: 'named' },
    lv: 'Datne ir pieteikta kā kaut kas cits: pēc satura tā ir {found}.',
    en: 'The file was declared as something else: by its content it is {found}.',
  },
  DOCUMENT_DAMAGED: {
    status: 422,
    lv: 'Datne ir bojāta vai nepilnīga. Atveriet to savā datorā, saglabājiet no jauna un pievienojiet vēlreiz.',
    en: 'The file is damaged or incomplete. Open it on your computer, save it anew and add it again.',
  },
  DOCUMENT_UNSAFE: {
    status: 422,
    lv: 'Datne satur ko tādu, ko neglabājam: makrosus vai saturu, kas izsaiņojot kļūst pārmērīgi liels.',
    en: 'The file holds what we do not keep: macros, or content that grows far too large when unpacked.',
  },
} as const satisfies RefusalEntries
