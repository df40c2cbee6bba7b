// Sends a document to the server's gate and says how far it is.
//
//   const { plan } = await send(file, (share) => …)   0 … 1; then the server reads it

import type { YearPlan } from '@luoshi/delivery'
import { Problem, upload } from '../../api.ts'
import { language } from '../../words/language.ts'

export type Sent = { readonly plan: { readonly state: YearPlan }; readonly commitments: number }

/** @throws Problem where the document is refused; TypeError where the server cannot be reached */
export async function send(file: File, tell: (share: number) => void): Promise<Sent> {
  const form = new FormData()
  form.set('file', file)
  const { status, body } = await posted(form, tell)
  // Whoever was signed out meanwhile signs in above the page, and the file is sent again.
  if (status === 401) return upload<Sent>('/api/plans', form)
  if (status === 201) return body as Sent
  throw new Problem(status, body)
}

type Answered = { readonly status: number; readonly body: Record<string, unknown> }

/** `fetch` does not say how much is sent. */
function posted(form: FormData, tell: (share: number) => void): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/plans')
    request.responseType = 'json'
    request.setRequestHeader('accept-language', language())
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(loaded / total))
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.response ?? {} }),
    )
    request.addEventListener('error', () => reject(new TypeError('the server cannot be reached')))
    request.send(form)
  })
}
