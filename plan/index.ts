export type * from './finding.ts'
export type * from './plan.ts'
export { received, type Source, type Span, spanOf, type Text } from './source.ts'
