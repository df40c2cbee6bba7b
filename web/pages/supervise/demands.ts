// What has to be put right after an inspection, while it is typed: rows kept as one text.
//
//   demandsOf('[{"unit":"u1","text":"补办手续","due":"2026-10-31"}]')   one of them

export type TypedDemand = { readonly unit: string; readonly text: string; readonly due: string }

export function demandsIn(value: string): readonly TypedDemand[] {
  return value === '' ? [] : (JSON.parse(value) as TypedDemand[])
}

/** Without the rows in which nothing was said. */
export function demandsOf(value: string): readonly TypedDemand[] {
  return demandsIn(value).filter(({ text, due }) => text.trim() !== '' || due !== '')
}
