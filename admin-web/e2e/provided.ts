import type {} from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built admin web, for `webDist` of the API's settings. */
    webDist: string
  }
}
