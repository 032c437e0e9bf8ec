import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'

import { apiError } from '../api/api-error.ts'
import { Failure } from '../shared/records/failure.tsx'
import { useTexts } from '../shared/words/texts.ts'
import { RecordSkeleton } from '../ui/feedback/skeletons.tsx'
import { shellTexts } from './shell-texts.ts'

/** Instead of a page whose data could not be had, or that its reader may not see. */
export function PageFailure({ error }: ErrorComponentProps) {
  const router = useRouter()
  return <Failure error={error} onRetry={() => void router.invalidate()} />
}

export function MissingPage() {
  return <Failure error={apiError(404, null, null)} />
}

export function PageWaiting() {
  const texts = useTexts(shellTexts)
  return <RecordSkeleton label={texts.loading} />
}
