import { importFields, importKinds } from '@lidzas/domain/integration/import/fields'
import { importModes, importStates, rowOutcomes } from '@lidzas/domain/integration/import/states'
import { externalSystems } from '@lidzas/domain/people/code-lists/persons'
import Type from 'typebox'

import { Closed, Id, Instant, Int, ListOf, Nullable, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { encodings } from './file/encoding.ts'

export const mostColumns = 200

/** A reason in words, with its code and, where it concerns one field, the name of that field. */
const Reason = model(
  'ImportFault',
  Closed({
    code: Type.String({ example: 'FIELD_NOT_A_DATE' }),
    field: Nullable(OneOf(importFields)),
    lv: Type.String(),
    en: Type.String(),
  }),
)

export const Column = Nullable(
  model(
    'ImportColumn',
    Closed({
      field: OneOf(importFields),
      system: Type.Optional(OneOf(externalSystems, { description: 'whose number it is, for `externalId`' })),
    }),
  ),
)
const Mapping = ListOf(Column, mostColumns, {
  description: 'what each column of the file holds, in their order; null: it is left out',
})
const Encoding = OneOf(encodings)
const Delimiter = OneOf([';', ',', '\t', '|'])
const HeaderLine = Int(0, 1_000, { description: 'the line that names the columns; 0 when the file has none' })
const Sheet = Str(100)

const FileForm = Closed({
  format: OneOf(['CSV', 'XLSX']),
  encoding: Nullable(Encoding),
  delimiter: Nullable(Delimiter),
  sheet: Nullable(Type.String()),
  sheets: Type.Array(Type.String(), { maxItems: 1_000 }),
  headerLine: HeaderLine,
})

export const Import = model(
  'Import',
  Closed({
    id: Id,
    programmeId: Id,
    kind: OneOf(importKinds),
    fileName: Type.String({ example: 'Dalībnieki.xlsx' }),
    sizeBytes: Int(0),
    state: OneOf(importStates),
    form: Nullable(FileForm),
    mapping: Mapping,
    mode: Nullable(OneOf(importModes)),
    sendReferrals: Type.Boolean(),
    stopRequested: Type.Boolean(),
    progress: Closed({
      rowsTotal: Nullable(
        Int(0, undefined, { description: 'rows with anything in them; known after the check' }),
      ),
      rowsDone: Int(0),
      new: Int(0),
      existing: Int(0),
      differing: Int(0),
      refused: Int(0),
      warned: Int(0),
      rowsPerSecond: Nullable(Int(0)),
    }),
    failure: Nullable(Reason),
    isErased: Type.Boolean({ description: 'whether the file and what was sealed of it are gone' }),
    eraseAt: Instant,
    passBeganAt: Nullable(Instant),
    endedAt: Nullable(Instant),
    ...versioned,
    createdAt: Instant,
  }),
)
export const ImportPage = pageOf('ImportPage', Import)

/** The file is the one part of a multipart body: described for clients, read as a stream. */
export const ImportUpload = Closed({
  file: Type.String({ format: 'binary', description: 'CSV or XLSX' }),
})
export const UploadQuery = Closed({ programmeId: Id, kind: OneOf(importKinds) })

export const UpdateImport = model(
  'UpdateImport',
  Closed(
    {
      form: Type.Optional(
        Closed(
          {
            encoding: Type.Optional(Encoding),
            delimiter: Type.Optional(Delimiter),
            sheet: Type.Optional(Sheet),
            headerLine: Type.Optional(HeaderLine),
          },
          { minProperties: 1 },
        ),
      ),
      mapping: Type.Optional(Mapping),
    },
    { minProperties: 1 },
  ),
)

export const RunImport = model(
  'RunImport',
  Closed({
    mode: OneOf(importModes, {
      description: '`EACH` enters what can be entered; `ALL` enters every row or none',
    }),
    sendReferrals: Type.Optional(
      Type.Boolean({ description: 'referrals go to the coordinator at once instead of waiting as drafts' }),
    ),
  }),
)

export const ImportPreview = model(
  'ImportPreview',
  Closed({
    headers: Type.Array(Type.String(), { maxItems: mostColumns }),
    rows: Type.Array(Closed({ line: Int(1), cells: Type.Array(Type.String(), { maxItems: mostColumns }) }), {
      maxItems: 10,
      description: 'the first rows; what looks like a personal code is masked',
    }),
    suggestion: Mapping,
  }),
)

export const ImportRow = model(
  'ImportRow',
  Closed({
    line: Int(1, undefined, { description: 'line of the text, or row of the sheet, at which it begins' }),
    outcome: OneOf(rowOutcomes),
    name: Nullable(Type.String({ description: 'null once the file is erased' })),
    personId: Nullable(Id),
    faults: Type.Array(Reason, { maxItems: 100 }),
    warnings: Type.Array(Reason, { maxItems: 100 }),
  }),
)
export const ImportRowPage = pageOf('ImportRowPage', ImportRow)

const KeptColumn = model(
  'KeptColumn',
  Closed({
    header: Str(80),
    field: OneOf(importFields),
    system: Type.Optional(OneOf(externalSystems)),
  }),
)
export const ImportMapping = model(
  'ImportMapping',
  Closed({
    id: Id,
    kind: OneOf(importKinds),
    name: Str(80, { example: 'SOPA izdruka' }),
    columns: ListOf(KeptColumn, mostColumns),
    ...versioned,
    createdAt: Instant,
  }),
)
export const ImportMappingPage = pageOf('ImportMappingPage', ImportMapping)
export const KeepImportMapping = model(
  'KeepImportMapping',
  Closed({
    kind: OneOf(importKinds),
    name: Str(80, { example: 'SOPA izdruka' }),
    columns: ListOf(KeptColumn, mostColumns, { minItems: 1 }),
  }),
)
