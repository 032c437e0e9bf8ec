import { genderNames } from '@lidzas/domain/people/code-lists/genders'
import { personRoleNames } from '@lidzas/domain/people/code-lists/persons'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import { type MergeField, mergeFields } from '@lidzas/domain/rights/merges'
import type { MergePreview } from '@lidzas/sdk'

import { type Format, useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { duplicateTexts } from './duplicate-texts.ts'

import classes from './duplicates.module.css'

type Side = MergePreview['keep']

/** Two records beside each other, field by field; where they differ one of the two values is chosen. */
export function Sides(props: {
  keep: Side
  drop: Side
  take: readonly MergeField[]
  choose: (field: MergeField, fromDrop: boolean) => void
}) {
  const { keep, drop, take, choose } = props
  const texts = useTexts(duplicateTexts)
  const format = useFormat()
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col" className={classes.field}>
            {texts.field}
          </th>
          <Head side={keep} what={texts.stays} />
          <Head side={drop} what={texts.joins} />
        </tr>
      </thead>
      <tbody>
        {mergeFields.map((field) => {
          const [kept, other] = [shown(keep, field, format), shown(drop, field, format)]
          return (
            <tr key={field}>
              <th scope="row">{texts.fields[field]}</th>
              {kept === other ? (
                <>
                  <td>{kept ?? texts.nothing}</td>
                  <td>{other ?? texts.nothing}</td>
                </>
              ) : (
                <>
                  <Value {...{ field, choose }} value={kept} chosen={!take.includes(field)} />
                  <Value {...{ field, choose }} fromDrop value={other} chosen={take.includes(field)} />
                </>
              )}
            </tr>
          )
        })}
        <tr>
          <th scope="row">{texts.externalIds}</th>
          <td>{numbers(keep) || texts.nothing}</td>
          <td>{numbers(drop) || texts.nothing}</td>
        </tr>
        <tr>
          <th scope="row">{texts.records}</th>
          <Records side={keep} />
          <Records side={drop} />
        </tr>
        <tr>
          <th scope="row">{texts.entered}</th>
          <td>{format.day(keep.createdAt)}</td>
          <td>{format.day(drop.createdAt)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Head({ side, what }: { side: Side; what: string }) {
  const format = useFormat()
  return (
    <th scope="col">
      {personName(side)}
      <span className={classes.soft}>
        {what}
        {side.roles.length > 0 &&
          ` · ${side.roles.map((role) => format.pick(personRoleNames[role]).toLowerCase()).join(', ')}`}
      </span>
    </th>
  )
}

function Value(props: {
  field: MergeField
  value: string | null
  chosen: boolean
  fromDrop?: boolean
  choose: (field: MergeField, fromDrop: boolean) => void
}) {
  const { field, value, chosen, fromDrop = false, choose } = props
  const texts = useTexts(duplicateTexts)
  return (
    <td>
      <label className={classes.value} data-chosen={chosen || undefined}>
        <input
          type="radio"
          name={field}
          checked={chosen}
          aria-label={`${texts.fields[field]}. ${texts.keepValue(value ?? texts.nothing)}`}
          onChange={() => choose(field, fromDrop)}
        />
        <span className={value === null ? classes.soft : undefined}>{value ?? texts.nothing}</span>
      </label>
    </td>
  )
}

function Records({ side }: { side: Side }) {
  const texts = useTexts(duplicateTexts)
  const { enrolments, referrals, consents, sessions, represents, representedBy } = side.records
  const lines = [
    enrolments > 0 && texts.enrolments(enrolments),
    referrals > 0 && texts.referrals(referrals),
    consents > 0 && texts.consents(consents),
    sessions > 0 && texts.sessions(sessions),
    represents > 0 && texts.represents(represents),
    representedBy > 0 && texts.representedBy(representedBy),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <td>{texts.nothing}</td>
  return (
    <td>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </td>
  )
}

function numbers(side: Side): string {
  return side.externalIds.map(({ system, externalId }) => `${system} ${externalId}`).join(', ')
}

function shown(side: Side, field: MergeField, format: Format): string | null {
  if (field === 'birthDate') return side.birthDate && format.date(side.birthDate)
  if (field === 'gender') return side.gender && format.pick(genderNames[side.gender])
  if (field === 'languages') return side.languages.join(', ') || null
  if (field === 'territoryCode') {
    const place = territories.find(({ code }) => code === side.territoryCode)
    return place ? format.pick(place) : side.territoryCode
  }
  return side[field]
}
