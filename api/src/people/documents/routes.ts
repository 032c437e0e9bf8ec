import multipart from '@fastify/multipart'

import type { App } from '../../core/http/app-type.ts'
import { downloadDocument } from './download-document.ts'
import { listDocuments } from './list-documents.ts'
import { fileSlots } from './slots.ts'
import { uploadDocument } from './upload-document.ts'

/** In a scope of their own: no other route learns to read multipart. */
export function documentRoutes(app: App) {
  const slots = fileSlots()
  app.register(async (scope) => {
    await scope.register(multipart)
    uploadDocument(scope as App, slots)
    listDocuments(scope as App)
    downloadDocument(scope as App, slots)
  })
}
