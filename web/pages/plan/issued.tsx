// An issued plan, for whoever reads it.

import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/index.ts'

type Given = { readonly plan: { readonly state: { readonly id: string; readonly title: string } } }

export function IssuedPlan({ plan: { state } }: Given) {
  const { common } = useWords()
  return (
    <Page title={state.title}>
      <a href={`/api/commitments.xlsx?plan=${state.id}`} download>
        {common.download}
      </a>
    </Page>
  )
}
