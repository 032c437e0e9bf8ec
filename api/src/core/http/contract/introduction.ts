import { keptHours } from '../../db/idempotency.ts'

/** What holds for every operation: the text at the top of the document. */
export const introduction = `Social mentoring programmes over REST.

Sign in with \`POST /api/v1/auth/sign-in\`, press **Authorize** and paste the \`accessToken\`.

## Lists

A list answers \`{ data, nextCursor, hasMore }\`, at most \`limit\` rows (50 unless said otherwise, never more than 100). Send \`nextCursor\` back as \`cursor\`, with the same filters and the same \`sort\`, until \`hasMore\` is false. Rows that come or go meanwhile are neither repeated nor skipped. \`sort\` takes one field, backwards with a minus: \`-createdAt\`.

## Names

A period is \`startsOn\` and \`endsOn\`, both days in it. A day ends in \`On\`, an instant in \`At\`; \`birthDate\`, the \`asOf\` of a report, the \`month\` of a ledger and the \`p50\` and \`p90\` of a forecast are days too. Lists take days as \`from\` and \`to\` (\`dueFrom\`, \`endsTo\`), both included. What passes through states says \`state\`, in lower case.

## Changes

A change of a record needs \`If-Match\` with the \`ETag\` it was read with: one strong tag in quotes, such as \`"3"\`; no list, no \`*\`. Without it the answer is 428, and 412 when somebody has changed the record meanwhile: read it again and decide anew.

Every change takes an \`Idempotency-Key\`, and is then safe to send again: for ${keptHours} hours the same key with the same request gives the first answer again, with \`Idempotent-Replayed: true\`; with another request it is 422, and 409 while the first request still runs.

## Answers may grow, bodies are closed

Ignore fields that you do not know: new ones may be added at any time. A list of codes marked \`x-may-grow\` may get new codes: treat one that you do not know as "something else". A body takes only the fields that stand here; an unknown one, or one sent twice, is refused.

## What every value keeps to

| Value | Rule |
|---|---|
| body | JSON in UTF-8 |
| \`format: line\` | one line that is not blank |
| \`format: text\` | lines, possibly none |
| both | no control characters but line break (\`\\n\`) and tab, no NUL, no half of a surrogate pair: \`FIELD_CHARACTERS\` |
| both | no personal code; it goes into its own field only, where it is kept encrypted. Eleven digits written like one count too, so a telephone number \`010190-12345\` is refused: write it with its country code. \`PERSONAL_CODE_MISPLACED\` |
| \`format: date\` | a day that exists, in the years 1900 to 2199 |
| \`format: date-time\` | the same days; in a body with seconds or without, and with an offset or \`Z\`. Answers are in UTC |
| times of a session | whole minutes, within one day in Europe/Riga: \`SESSION_TIME_INVALID\`, \`SESSION_CROSSES_MIDNIGHT\` |
| \`…Minutes\`, \`…Cents\` | whole numbers |

## Failures

Every failure is an \`application/problem+json\` document with a stable \`code\`. Each operation names the codes it can answer, one schema a code with the types of its \`params\`; \`type\` is the address of a page about the code. Show \`detail\` to people (\`Accept-Language: lv\` or \`en\`), decide by \`code\`. \`errors\` points at the fields at fault: a JSON pointer into the body, or the name of the parameter or header behind a slash; \`""\` is the request as a whole. Every 400 and 422 for which a field is to blame has one.`
