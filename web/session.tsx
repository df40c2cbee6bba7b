// Who is signed in. Nobody: the page to sign in. A session that ends while somebody works: the same form above the
// page, which keeps all that was typed; what was being sent goes on after it.

import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { api, Problem, read, session } from './api.ts'
import { asked, type Me, queries } from './queries.ts'
import { useWords } from './words/index.ts'

const Asking = createContext<Me | null>(null)

/** Whoever is signed in; only within `SignedIn`. */
export function useMe(): Me {
  const me = useContext(Asking)
  if (!me) throw new Error('nobody is signed in')
  return me
}

export function SignedIn({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const { data: me, isError } = useQuery(asked.me())
  const hasEnded = useSyncExternalStore(session.listen, session.hasEnded)
  if (!me) {
    if (hasEnded) return <SignInPage />
    return <p className="alone">{isError ? words.problem.offline : words.common.loading}</p>
  }
  return (
    <Asking value={me}>
      {children}
      <Modal
        open={hasEnded}
        title={words.signIn.title}
        footer={null}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
      >
        <Alert type="info" title={words.signIn.ended} />
        <SignInForm />
      </Modal>
    </Asking>
  )
}

function SignInPage() {
  const words = useWords()
  return (
    <main className="alone">
      <h1>{words.product}</h1>
      <p>{words.tagline}</p>
      <SignInForm />
      <p className="quiet">{words.signIn.hint}</p>
    </main>
  )
}

function SignInForm() {
  const words = useWords()
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    setBusy(true)
    try {
      await signIn(String(said.get('user')), String(said.get('password')))
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : words.problem.offline)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      {problem && <Alert type="error" title={problem} role="alert" />}
      <label htmlFor={`${id}user`}>{words.signIn.user}</label>
      <Input id={`${id}user`} name="user" autoComplete="username" required autoFocus size="large" />
      <label htmlFor={`${id}password`}>{words.signIn.password}</label>
      <Input.Password
        id={`${id}password`}
        name="password"
        autoComplete="current-password"
        required
        size="large"
      />
      <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
        {words.signIn.submit}
      </Button>
    </form>
  )
}

/** Somebody else than before starts on a fresh page. */
async function signIn(user: string, password: string): Promise<void> {
  const before = queries.getQueryData(asked.me().queryKey)
  const now = await read(api['sign-in'].$post({ json: { user, password } }))
  if (before && before.person !== now.person) location.assign('/')
  else session.goOn()
}

export async function signOut(): Promise<void> {
  await api['sign-out'].$post()
  location.assign('/')
}

/** On another post everything that was read may be different. */
export async function actOn(post: Me['post']): Promise<void> {
  await read(api.me.post.$post({ json: { post } }))
  location.assign('/')
}
