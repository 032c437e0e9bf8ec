import { createMentor, type CreateMentor, type Mentor, updateMentor, type UpdateMentor } from '@lidzas/sdk'
import { Radio, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { type MentorFields, MentorFieldSet } from './mentor-fields.tsx'
import { mentorFormTexts } from './mentor-form-texts.ts'

const nothing: MentorFields = {
  givenName: '',
  familyName: '',
  birthDate: null,
  engagement: 'VOLUNTEER',
  organisationId: '',
  email: '',
  phone: '',
  languages: ['lv'],
  territoryCode: '',
  interests: '',
  about: '',
  motivation: '',
}

function useMentorFields(initial: MentorFields) {
  const { required } = useChecks()
  return useFields<MentorFields>(initial, {
    givenName: required,
    familyName: required,
    birthDate: required,
    organisationId: required,
  })
}

/** What the fields mean to the API: an empty one is none. */
function bodyOf({
  birthDate,
  email,
  phone,
  territoryCode,
  interests,
  about,
  motivation,
  languages,
  ...rest
}: MentorFields) {
  return {
    ...rest,
    birthDate: birthDate!,
    languages: languages as CreateMentor['languages'],
    email: email.trim() || null,
    phone: phone.trim() || null,
    territoryCode: territoryCode || null,
    interests: [...new Set(interests.split(',').map((one) => one.trim()))].filter(Boolean),
    about: about.trim() || null,
    motivation: motivation.trim() || null,
  }
}

export function AddMentorForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts(mentorFormTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const form = useMentorFields(nothing)
  const [human, setHuman] = useState('')
  const submission = useSubmit({
    send: (body: CreateMentor, headers) => createMentor({ body, headers, throwOnError: true }),
    affects: 'mentor',
    done: texts.added,
    onDone: ({ data }) => void navigate({ to: paths.mentor(data.id) }),
  })
  const known = submission.error?.paramsOf('DUPLICATE_PERSON') ?? null

  /** Somebody known stays as recorded and gets a role more; a namesake is somebody new. */
  function body(values: MentorFields): CreateMentor {
    const whole = { ...bodyOf(values), programmeId }
    if (human === 'other') return { ...whole, confirmedNew: true }
    if (human !== 'known' || known?.id === undefined) return whole
    const { engagement, organisationId, interests, about, motivation } = whole
    return { personId: known.id, engagement, organisationId, interests, about, motivation, programmeId }
  }

  return (
    <SideForm {...{ opened, onClose, form, submission, body }} title={texts.add} submitLabel={texts.create}>
      {known && (
        <Radio.Group label={texts.whoIsIt} value={human} onChange={setHuman}>
          <Stack gap="xs" mt="xs">
            <Radio value="known" label={texts.sameHuman(String(known.name))} />
            <Radio value="other" label={texts.otherHuman} />
          </Stack>
        </Radio.Group>
      )}
      <MentorFieldSet form={form} />
    </SideForm>
  )
}

export function EditMentorForm(props: { mentor: Mentor; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const texts = useTexts(mentorFormTexts)
  const programmeId = useProgrammeId()
  const form = useMentorFields({
    givenName: mentor.givenName,
    familyName: mentor.familyName,
    birthDate: mentor.birthDate,
    engagement: mentor.engagement,
    organisationId: mentor.organisation.id,
    email: mentor.email ?? '',
    phone: mentor.phone ?? '',
    languages: [...mentor.languages],
    territoryCode: mentor.territoryCode ?? '',
    interests: mentor.interests.join(', '),
    about: mentor.about ?? '',
    motivation: mentor.motivation ?? '',
  })
  const submission = useSubmit({
    send: (body: UpdateMentor) =>
      updateMentor({ path: { id: mentor.id }, headers: ifMatch(mentor), body, throwOnError: true }),
    affects: 'mentor',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.edit}
      submitLabel={texts.save}
      body={(values) => ({ ...bodyOf(values), programmeId })}
    >
      <MentorFieldSet form={form} />
    </SideForm>
  )
}
