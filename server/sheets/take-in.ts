// A sheet that is taken in: through the gate for uploads, read into rows under their headings, and what is wrong said
// at the cell. All or nothing.
//
//   const table = await sheetTable(file, directoryHeadings)    { rows, … } or { denied }

import type { Language } from '@luoshi/delivery'
import { type Headings, sayRefusal, type Table, tableIn } from '@luoshi/documents'
import { admit } from '../gate.ts'
import { type SheetFault, saySheetFault } from '../messages/sheets.ts'

const mostRows = 5000

export type Denied = {
  readonly denied: {
    readonly code: string
    readonly message: string
    readonly faults?: readonly (SheetFault & { readonly message: string })[]
  }
}

export async function sheetTable<Key extends string>(
  file: File,
  headings: Headings<Key>,
  language: Language,
): Promise<Extract<Table<Key>, { rows: unknown }> | Denied> {
  const admitted = await admit(new Uint8Array(await file.arrayBuffer()), file.name)
  if ('refusal' in admitted) {
    const { refusal } = admitted
    return { denied: { ...refusal, message: sayRefusal(refusal, language) } }
  }
  const table: Table<Key> = admitted.read
    ? tableIn(admitted.read, headings)
    : { missing: Object.keys(headings) as Key[] }
  if ('missing' in table) {
    const names = table.missing.map((key) => headings[key][0] ?? key).join('、')
    return faulty([whole('headings-missing', names)], language)
  }
  if (table.rows.length === 0) return faulty([whole('no-rows')], language)
  if (table.rows.length > mostRows) {
    return faulty([whole('too-many-rows', String(mostRows))], language)
  }
  return table
}

function whole(code: SheetFault['code'], fact = ''): SheetFault {
  return { sheet: null, at: null, code, fact }
}

/** The first says what to do; all are listed. */
export function faulty(faults: readonly SheetFault[], language: Language): Denied {
  const said = faults.map((fault) => ({ ...fault, message: saySheetFault(fault, language) }))
  return { denied: { code: 'sheet-faults', message: said[0]?.message ?? '', faults: said } }
}
