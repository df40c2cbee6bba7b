// What stands around every page: the menu (at the side, on a phone at the foot), who is signed in and on which post, the
// inbox, language and colours.

import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useContext, useEffect, useState } from 'react'
import { Choosing } from './choices.ts'
import { useLiveChanges } from './live.ts'
import { menuOf, paths } from './pages.ts'
import { asked } from './queries.ts'
import { actOn, signOut, useMe } from './session.tsx'
import { useLanguage, useWords } from './words/index.ts'

const Palette = lazy(() =>
  import('./parts/palette.tsx').then((part) => ({ default: part.Palette })),
)

export function Shell() {
  const words = useWords()
  const [finds, setFinds] = useState(false)
  useLiveChanges()
  usePaletteKeys(() => setFinds(true))
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {words.shell.skip}
      </a>
      <Side />
      <Head find={() => setFinds(true)} />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
      {finds && (
        <Suspense>
          <Palette close={() => setFinds(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Side() {
  const words = useWords()
  const { role } = useMe()
  return (
    <nav className="menu" aria-label={words.shell.menu}>
      <Link to="/" className="brand">
        {words.product}
      </Link>
      <ul>
        {menuOf(role).map((key) => (
          <li key={key}>
            <Link to={paths[key]} activeProps={{ 'aria-current': 'page' }}>
              {words.pages[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Head({ find }: { readonly find: () => void }) {
  const words = useWords()
  const { districtName } = useMe()
  return (
    <header className="shell-head">
      <span className="district">{districtName}</span>
      <span className="space" />
      <Button type="text" onClick={find} aria-keyshortcuts="Control+K">
        {words.shell.find} <kbd className="wide">Ctrl K</kbd>
      </Button>
      <Bell />
      <Who />
    </header>
  )
}

/** Ctrl+K, ⌘K, or / where nobody is typing. */
function usePaletteKeys(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null
      const isAsked =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping)
      if (!isAsked) return
      event.preventDefault()
      open()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

/** How many digests are unread. */
function Bell() {
  const words = useWords()
  const { data } = useQuery(asked.inbox())
  const unread = data?.unread ?? 0
  return (
    <Link to="/inbox" className="bell" aria-label={words.shell.unread(unread)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <path d="M8 1.5a4 4 0 0 0-4 4V9l-1.5 2.5h11L12 9V5.5a4 4 0 0 0-4-4ZM6.5 13a1.5 1.5 0 0 0 3 0" />
      </svg>
      {unread > 0 && <span>{unread}</span>}
    </Link>
  )
}

/** The person, the post, and what belongs to this browser. */
function Who() {
  const words = useWords()
  const language = useLanguage()
  const me = useMe()
  const { scheme, setScheme, setLanguage } = useContext(Choosing)
  const current = me.posts.find(({ post }) => post === me.post)
  const others = me.posts.filter(({ post }) => post !== me.post)
  const choices = [
    ...others.map((one) => ({
      label: `${words.shell.actAs}: ${one.unitName} ${one.title}`,
      choose: () => void actOn(one.post),
    })),
    {
      label: words.shell.language,
      choose: () => setLanguage(language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      label: scheme === 'dark' ? words.shell.light : words.shell.dark,
      choose: () => setScheme(scheme === 'dark' ? 'light' : 'dark'),
    },
    { label: words.signIn.out, choose: () => void signOut() },
  ]
  const close = (menu: HTMLDetailsElement) => {
    menu.open = false
  }
  return (
    <details
      className="shell-who"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close(currentTarget)
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return
        close(currentTarget)
        currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary>
        {me.name}
        <span className="quiet wide">
          {current?.unitName} {current?.title}
        </span>
      </summary>
      <div>
        {choices.map(({ label, choose }) => (
          <Button key={label} type="text" onClick={choose}>
            {label}
          </Button>
        ))}
      </div>
    </details>
  )
}
