// A file that the server makes, saved under the name that it gives; asked for in the language of the page.
//
//   await save(api['commitments.xlsx'].$get({ query }))

import { Problem } from '../api.ts'

type Answered = Pick<Response, 'ok' | 'status' | 'headers' | 'blob' | 'json'>

/** @throws Problem where the server refuses */
export async function save(asked: Promise<Answered>): Promise<void> {
  const answer = await asked
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})))
  const [, name] = /filename\*=UTF-8''([^;]{1,600})/.exec(
    answer.headers.get('content-disposition') ?? '',
  ) ?? [null, 'luoshi']
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = decodeURIComponent(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
