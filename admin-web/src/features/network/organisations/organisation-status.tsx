import { useTexts } from '../../../shared/words/texts.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { organisationTexts } from './organisation-texts.ts'

export function OrganisationStatus({ isActive }: { isActive: boolean }) {
  const texts = useTexts(organisationTexts)
  return (
    <StatusBadge tone={isActive ? 'good' : 'neutral'}>{isActive ? texts.active : texts.inactive}</StatusBadge>
  )
}
