import multipart from '@fastify/multipart'

import type { App } from '../http/app-type.ts'
import { checkImport } from './check-import.ts'
import { discardImport } from './discard-import.ts'
import { downloadRefusedRows } from './download-refused-rows.ts'
import { forgetImportMapping } from './forget-import-mapping.ts'
import { getImportPreview } from './get-import-preview.ts'
import { getImportTemplate } from './get-import-template.ts'
import { getImport } from './get-import.ts'
import { keepImportMapping } from './keep-import-mapping.ts'
import { listImportMappings } from './list-import-mappings.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { runImport } from './run-import.ts'
import { stopImport } from './stop-import.ts'
import { updateImport } from './update-import.ts'
import { uploadImport } from './upload-import.ts'

export function importRoutes(app: App) {
  // In a scope of its own: no other route learns to read multipart.
  app.register(async (scope) => {
    await scope.register(multipart)
    uploadImport(scope as App)
  })
  listImports(app)
  getImport(app)
  getImportPreview(app)
  updateImport(app)
  checkImport(app)
  runImport(app)
  stopImport(app)
  discardImport(app)
  listImportRows(app)
  downloadRefusedRows(app)
  listImportMappings(app)
  keepImportMapping(app)
  forgetImportMapping(app)
  getImportTemplate(app)
}
