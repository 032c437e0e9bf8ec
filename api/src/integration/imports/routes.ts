import multipart from '@fastify/multipart'

import type { App } from '../../core/http/app-type.ts'
import { checkImport } from './operations/check-import.ts'
import { discardImport } from './operations/discard-import.ts'
import { downloadRefusedRows } from './operations/download-refused-rows.ts'
import { forgetImportMapping } from './operations/forget-import-mapping.ts'
import { getImportPreview } from './operations/get-import-preview.ts'
import { getImportTemplate } from './operations/get-import-template.ts'
import { getImport } from './operations/get-import.ts'
import { keepImportMapping } from './operations/keep-import-mapping.ts'
import { listImportMappings } from './operations/list-import-mappings.ts'
import { listImportRows } from './operations/list-import-rows.ts'
import { listImports } from './operations/list-imports.ts'
import { runImport } from './operations/run-import.ts'
import { stopImport } from './operations/stop-import.ts'
import { updateImport } from './operations/update-import.ts'
import { uploadImport } from './operations/upload-import.ts'

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
