import type { App } from '../../core/http/app-type.ts'
import { closeProgramme } from './close-programme.ts'
import { copyProgramme } from './copy-programme.ts'
import { createProgramme } from './create-programme.ts'
import { getProgrammeOverview } from './get-programme-overview.ts'
import { getProgramme } from './get-programme.ts'
import { listProgrammes } from './list-programmes.ts'
import { openProgramme } from './open-programme.ts'
import { updateProgramme } from './update-programme.ts'

export function programmeRoutes(app: App) {
  listProgrammes(app)
  getProgramme(app)
  getProgrammeOverview(app)
  createProgramme(app)
  copyProgramme(app)
  updateProgramme(app)
  openProgramme(app)
  closeProgramme(app)
}
