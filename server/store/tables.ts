// The tables as Kysely knows them; migrations/ is what they are.

import type { Day } from '@luoshi/delivery'
import type { ColumnType, Generated } from 'kysely'

/** Written as JSON text, read as what was written. */
type Json<Value = unknown> = ColumnType<Value, string, string>
type Instant = ColumnType<Date, Date | string, Date | string>

type Known = { district_id: string; id: string; version: number; state: Json }

export type Tables = {
  district: { district_id: string; slug: string; name: string }
  head: { district_id: string; seq: number; hash: string }
  entry: {
    district_id: string
    seq: number
    at: Instant
    noun: string
    id: string
    kind: string
    person_id: string | null
    post_id: string | null
    on_day: Day
    body: Json
    hash: string
  }
  commitment: Known & {
    plan_id: string
    number: number
    title: string
    process: string
    lead_unit: string | null
    due: string | null
  }
  report: Known & {
    commitment_id: string
    period: string
    stage: string
    unit_id: string
  }
  alike: { district_id: string; key: number; report_id: string; unit_id: string }
  record: Known & { noun: string; stage: string | null; about: string | null }
  account: {
    district_id: string
    person_id: string
    user_name: string
    password_hash: string | null
    link_hash: string | null
    link_until: Instant | null
    failures: Generated<number>
    locked_until: Instant | null
  }
  session: {
    district_id: string
    token_hash: string
    person_id: string
    post_id: string
    made: ColumnType<Date, never, never>
    seen: ColumnType<Date, never, Date>
  }
  answered: {
    district_id: string
    person_id: string
    key: string
    request: string
    status: number
    body: string
    at: ColumnType<Date, never, never>
  }
  file: {
    district_id: string
    sha256: string
    size: number
    media_type: string
    name: string
    content: Uint8Array
    added: ColumnType<Date, never, never>
    added_by: string
  }
  job_run: {
    district_id: string
    job: string
    day: Day
    at: ColumnType<Date, never, never>
  }
  inbox: {
    district_id: string
    person_id: string
    day: Day
    kind: string
    body: Json
    read: ColumnType<Date | null, never, Date>
  }
}
