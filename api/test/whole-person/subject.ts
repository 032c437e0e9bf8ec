import type { Caller, TestApp } from '../app.ts'
import type { maker } from '../make.ts'

type Make = ReturnType<typeof maker>
export type Row = Awaited<ReturnType<Make['insert']>>

/** Whom the rows are about, and what makes them. */
export type Subject = {
  api: TestApp
  make: Make
  put: Make['insert']
  officer: Caller
  account: string
  programme: Awaited<ReturnType<Make['programme']>>
  id: string
  other: { id: string }
}
