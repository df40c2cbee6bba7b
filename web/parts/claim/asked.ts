// Reports beside what they are read against, as the server tells them.

import { queryOptions } from '@tanstack/react-query'
import { api, once, Problem, read } from '../../api.ts'

const readReview = () => read(api.review.$get())
export type Beside = Awaited<ReturnType<typeof readReview>>['rows'][number]

export const asked = {
  /** What waits for whoever asks. */
  review: () => queryOptions({ queryKey: ['review'], queryFn: readReview }),
  report: (id: string) =>
    queryOptions({
      queryKey: ['report', id],
      queryFn: () => read(api.reports[':id'].beside.$get({ param: { id } })),
    }),
  /** All that happened to its commitment. */
  history: (commitment: string) =>
    queryOptions({
      queryKey: ['history', commitment],
      queryFn: () =>
        read(api.commitments[':id'].history.$get({ param: { id: commitment }, query: {} })),
    }),
}

export type Said =
  | { readonly act: 'endorse' | 'accept' }
  | { readonly act: 'return'; readonly reason: string }
export type OnReport = Pick<Beside, 'id' | 'version'>

const most = 200

/** Each by itself: of those that were refused the reason, by the report's id. */
export async function actOn(
  reports: readonly OnReport[],
  told: Said,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const refused: Record<string, string> = {}
  for (let at = 0; at < reports.length; at += most) {
    const some = reports.slice(at, at + most)
    const acts = some.map(({ id, version }) => ({ report: id, version, told }))
    const response = await api.reports.acts.$post(
      { json: { acts } },
      once(undefined, `${key}-${at}`),
    )
    const body = JSON.parse(await response.text()) as Answers & { readonly message: string }
    if (!response.ok) throw new Problem(response.status, body)
    for (const [index, { status, body: answer }] of body.rows.entries()) {
      const id = some[index]?.id
      if (id && status !== 200) refused[id] = answer.message
    }
  }
  return refused
}

type Answers = {
  readonly rows: readonly { readonly status: number; readonly body: { readonly message: string } }[]
}
