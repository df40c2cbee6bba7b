// What stands around every page: the menu (at the side, on a phone at the foot), who is signed in and on which post, the
// inbox, language and colours.

import { Link, Outlet } from '@tanstack/react-router'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useContext } from 'react'
import { Choosing } from './choices.ts'
import { useLiveChanges } from './live.ts'
import { menuOf, paths } from './pages.ts'
import { actOn, signOut, useMe } from './session.tsx'
import { useLanguage, useWords } from './words/index.ts'

export function Shell() {
  const words = useWords()
  useLiveChanges()
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {words.shell.skip}
      </a>
      <Side />
      <Head />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
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

function Head() {
  const { districtName } = useMe()
  return (
    <header className="head">
      <span className="district">{districtName}</span>
      <span className="space" />
      <Who />
    </header>
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
  const items: MenuProps['items'] = [
    ...others.map((one) => ({
      key: one.post,
      label: `${words.shell.actAs}: ${one.unitName} ${one.title}`,
      onClick: () => void actOn(one.post),
    })),
    ...(others.length > 0 ? [{ type: 'divider' as const }] : []),
    {
      key: 'language',
      label: words.shell.language,
      onClick: () => setLanguage(language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      key: 'scheme',
      label: scheme === 'dark' ? words.shell.light : words.shell.dark,
      onClick: () => setScheme(scheme === 'dark' ? 'light' : 'dark'),
    },
    { type: 'divider' },
    { key: 'out', label: words.signIn.out, onClick: () => void signOut() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text">
        {me.name}
        <span className="quiet wide">
          {current?.unitName} {current?.title}
        </span>
      </Button>
    </Dropdown>
  )
}
