// What did not work, said with what to do next.

import { Alert, Button } from 'antd'
import { Problem } from '../api.ts'
import { useWords } from '../words/index.ts'

/** A question to the server that was not answered. */
export function Unanswered({ error, again }: { readonly error: Error; again(): void }) {
  const words = useWords()
  return (
    <Alert
      type="error"
      role="alert"
      title={words.problem.title}
      description={error instanceof Problem ? error.message : words.problem.offline}
      action={<Button onClick={again}>{words.problem.again}</Button>}
    />
  )
}

/** A fault in the page itself. */
export function Broken({ error }: { readonly error: unknown }) {
  const words = useWords()
  return (
    <Alert
      type="error"
      role="alert"
      title={words.problem.page}
      description={error instanceof Error ? error.message : String(error)}
      action={<Button onClick={() => location.reload()}>{words.problem.reload}</Button>}
    />
  )
}

export function Missing() {
  const words = useWords()
  return (
    <p>
      {words.problem.missing} <a href="/">{words.problem.home}</a>
    </p>
  )
}
