// The kinds of fields of a form, and what may be chosen in one.

export type FieldKind = 'text' | 'line' | 'day' | 'amount' | 'choice' | 'choices'
export type FieldOption = { readonly value: string; readonly label: string }
