import type { RefusalEntries } from './entry.ts'

/** A table of people: what is wrong with the file, with its columns, with one row. */
export const importRefusals = {
  // The file
  IMPORT_FILE_MISSING: { status: 422, lv: 'Pievienojiet datni.', en: 'Please add a file.' },
  IMPORT_FILE_TOO_LARGE: {
    status: 413,
    params: { limit: 'number' },
    lv: 'Datne ir par lielu: drīkst ne vairāk kā {limit} MB. Sadaliet to vairākās.',
    en: 'The file is too large: at most {limit} MB. Please split it.',
  },
  IMPORT_FILE_EMPTY: { status: 422, lv: 'Datne ir tukša.', en: 'The file is empty.' },
  IMPORT_ONLY_HEADER: {
    status: 422,
    lv: 'Datnē ir tikai virsraksti, bet nav nevienas rindas.',
    en: 'The file has only headings and no rows.',
  },
  IMPORT_FILE_KIND: {
    status: 422,
    params: { found: 'named' },
    lv: 'Datnes saturs neatbilst tās nosaukumam: pēc satura tā ir {found}. Saglabājiet to kā CSV vai XLSX.',
    en: 'The file is not what its name says: by its content it is {found}. Save it as CSV or XLSX.',
  },
  IMPORT_FILE_BROKEN: {
    status: 422,
    lv: 'Datne ir bojāta, un to nevar izlasīt. Atveriet to Excel un saglabājiet no jauna.',
    en: 'The file is damaged and cannot be read. Open it in Excel and save it anew.',
  },
  IMPORT_FILE_PROTECTED: {
    status: 422,
    lv: 'Datne ir aizsargāta ar paroli. Noņemiet paroli un pievienojiet to vēlreiz.',
    en: 'The file is protected by a password. Remove the password and add it again.',
  },
  IMPORT_FILE_INFLATES: {
    status: 422,
    lv: 'Datne, to izsaiņojot, kļūst pārmērīgi liela, tāpēc tā nav lasīta.',
    en: 'The file becomes far too large when unpacked, so it was not read.',
  },
  IMPORT_ROWS_TOO_MANY: {
    status: 422,
    params: { limit: 'number' },
    lv: 'Rindu ir par daudz: drīkst ne vairāk kā {limit}. Sadaliet datni vairākās.',
    en: 'There are too many rows: at most {limit}. Please split the file.',
  },
  IMPORT_COLUMNS_TOO_MANY: {
    status: 422,
    params: { limit: 'number' },
    lv: 'Kolonnu ir par daudz: drīkst ne vairāk kā {limit}.',
    en: 'There are too many columns: at most {limit}.',
  },
  IMPORT_DELIMITER: {
    status: 422,
    lv: 'Ar šo atdalītāju datnē ir tikai viena kolonna. Izvēlieties citu atdalītāju.',
    en: 'With this delimiter the file has only one column. Choose another delimiter.',
  },
  IMPORT_SHEET_MISSING: { status: 422, lv: 'Šādas lapas datnē nav.', en: 'The file has no such sheet.' },
  IMPORT_FILE_GONE: {
    status: 410,
    lv: 'Datnes vairs nav: personas datu dēļ tā ir dzēsta. Pievienojiet to vēlreiz.',
    en: 'The file is gone: it was deleted for the personal data in it. Please add it again.',
  },

  // Its columns
  IMPORT_COLUMNS_CHANGED: {
    status: 422,
    params: { columns: 'number' },
    lv: 'Datnē ir {columns} kolonnas; norādiet katrai, kas tajā ir.',
    en: 'The file has {columns} columns; say of each what it holds.',
  },
  IMPORT_FIELDS_MISSING: {
    status: 422,
    params: { missing: 'nameds' },
    lv: 'Nav norādīts, kurā kolonnā ir: {missing}.',
    en: 'No column was named for: {missing}.',
  },
  IMPORT_FIELD_TWICE: {
    status: 422,
    params: { field: 'named' },
    lv: 'Divās kolonnās norādīts viens un tas pats: {field}.',
    en: 'Two columns are said to hold the same: {field}.',
  },
  IMPORT_FIELD_OF_OTHER_KIND: {
    status: 422,
    params: { field: 'named' },
    lv: 'Šāda veida datnē nevar būt: {field}.',
    en: 'A file of this kind cannot hold: {field}.',
  },
  IMPORT_SYSTEM_MISSING: {
    status: 422,
    lv: 'Norādiet, kuras sistēmas numurs tas ir.',
    en: 'Say whose system the number is of.',
  },
  IMPORT_HEADER_PERSONAL: {
    status: 422,
    lv: 'Virsrakstā ir personas dati; laikam datnei virsrakstu rindas nav. Šādas kolonnas nesaglabā.',
    en: 'A heading holds personal data; the file probably has no headings. Such columns are not kept.',
  },
  IMPORT_MAPPING_EXISTS: {
    status: 409,
    lv: 'Kolonnas ar šādu nosaukumu jau ir saglabātas. Izvēlieties citu nosaukumu.',
    en: 'Columns of this name are kept already. Choose another name.',
  },

  // The work
  IMPORT_STATE: {
    status: 409,
    params: { state: 'named' },
    lv: 'Šobrīd to izdarīt nevar: importa stāvoklis ir „{state}”.',
    en: 'This cannot be done now: the import is “{state}”.',
  },
  IMPORT_NOT_CHECKED: {
    status: 409,
    lv: 'Vispirms pārbaudiet datni ar šīm kolonnām.',
    en: 'Check the file with these columns first.',
  },
  IMPORT_HAS_REFUSED: {
    status: 409,
    params: { rows: 'number' },
    lv: 'Neierakstāmu rindu skaits: {rows}. Izvēlēts „visu vai neko”, tāpēc nav ierakstīts nekas.',
    en: 'Rows that cannot be entered: {rows}. It was all or nothing, so nothing was entered.',
  },
  IMPORT_NOTHING_NEW: {
    status: 409,
    lv: 'Datnē nav nevienas rindas, ko ierakstīt.',
    en: 'There is no row to enter in this file.',
  },
  IMPORT_RIGHTS_GONE: {
    status: 403,
    lv: 'Importu pieprasījušajam kontam vairs nav tiesību to veikt.',
    en: 'The account that asked for the import may no longer do it.',
  },
  IMPORT_FAILED: {
    status: 500,
    lv: 'Darbs apstājās kļūdas dēļ. Jau ierakstītās rindas paliek; turpiniet no tās pašas vietas.',
    en: 'The work stopped because of an error. Rows entered stay; continue from the same place.',
  },

  // One row
  IMPORT_FORMULA: {
    status: 422,
    lv: 'Šūnā ir formula. Ielīmējiet tās vērtību.',
    en: 'The cell holds a formula. Paste its value instead.',
  },
  IMPORT_FORMULA_CELL: {
    status: 422,
    lv: 'Vērtību aprēķinājusi formula; ņemta pēdējā aprēķinātā.',
    en: 'The value was computed by a formula; the last one computed was taken.',
  },
  IMPORT_CELL_ERROR: {
    status: 422,
    lv: 'Šūnā ir Excel kļūda, nevis vērtība.',
    en: 'The cell holds an Excel error instead of a value.',
  },
  IMPORT_ENCODING: {
    status: 422,
    lv: 'Burti ir sabojāti: datne lasīta citā kodējumā, nekā rakstīta.',
    en: 'Letters are broken: the file was read in another encoding than it was written in.',
  },
  IMPORT_DAY_AMBIGUOUS: {
    status: 422,
    lv: 'Nevar saprast, kurš skaitlis ir diena un kurš mēnesis. Rakstiet dd.mm.gggg.',
    en: 'It cannot be told which number is the day and which the month. Write dd.mm.yyyy.',
  },
  IMPORT_QUOTES: {
    status: 422,
    lv: 'Rindā nesakrīt pēdiņas, tāpēc nevar saprast, kur beidzas šūna.',
    en: 'The quotation marks of this row do not pair up, so the end of a cell cannot be told.',
  },
  IMPORT_ROW_RAGGED: {
    status: 422,
    params: { found: 'number', columns: 'number' },
    lv: 'Rindā ir {found} šūnas, bet virsrakstā {columns}.',
    en: 'The row has {found} cells and the heading {columns}.',
  },
  IMPORT_ROW_LONG: {
    status: 422,
    lv: 'Rinda ir pārāk gara.',
    en: 'The row is too long.',
  },
  IMPORT_ROW_REPEATED: {
    status: 409,
    params: { line: 'number' },
    lv: 'Tas pats cilvēks datnē ir jau {line}. rindā.',
    en: 'The same person already stands in line {line} of the file.',
  },
  IMPORT_ROW_DIFFERS: {
    status: 409,
    params: { fields: 'nameds' },
    lv: 'Cilvēks jau ir ierakstīts, bet ar citām vērtībām; imports tās nemaina: {fields}.',
    en: 'The person is recorded already, with other values; the import does not change them: {fields}.',
  },
  IMPORT_MATCHES_SEVERAL: {
    status: 409,
    lv: 'Rinda atbilst vairākiem ierakstītiem cilvēkiem. Pārbaudiet kodu un numuru.',
    en: 'The row matches several recorded people. Check the code and the number.',
  },
  IMPORT_REFERRED_BEFORE: {
    status: 409,
    lv: 'Šis cilvēks programmā jau ir bijis nosūtīts, un nosūtījums ir slēgts. Jaunu rakstiet ar roku.',
    en: 'This person was referred to the programme before and that referral is closed. Write a new one by hand.',
  },
  PERSONAL_CODE_PADDED: {
    status: 422,
    lv: 'Personas kodam trūka nulles sākumā; tā ir pielikta.',
    en: 'The personal code had lost its leading zero; it was added.',
  },
} as const satisfies RefusalEntries
