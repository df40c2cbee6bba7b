// The application around the pages: language, colours, what was read from the server, who is signed in.

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as Antd, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCNLocale from 'antd/locale/zh_CN'
import { useEffect, useState } from 'react'
import { Choosing, colourScheme, type Scheme, setScheme } from './choices.ts'
import { themeOf } from './parts/theme.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import { SignedIn } from './session.tsx'
import { Speaking } from './words/index.ts'
import { type Language, language, setLanguage } from './words/language.ts'

export function App() {
  const [speaking, setSpeaking] = useState<Language>(language)
  const [scheme, setColours] = useState<Scheme>(colourScheme)
  useEffect(() => setLanguage(speaking), [speaking])
  useEffect(() => setScheme(scheme), [scheme])
  const choose = {
    scheme,
    setScheme: setColours,
    setLanguage: (next: Language) => {
      setLanguage(next)
      setSpeaking(next)
      // What the server says in words is asked again in the other language.
      void queries.invalidateQueries()
    },
  }
  return (
    <Choosing value={choose}>
      <Speaking value={speaking}>
        <ConfigProvider
          locale={speaking === 'en' ? enUS : zhCNLocale}
          theme={themeOf(scheme)}
          button={{ autoInsertSpace: false }}
        >
          <Antd message={{ maxCount: 3 }}>
            <QueryClientProvider client={queries}>
              <SignedIn>
                <RouterProvider router={router} />
              </SignedIn>
            </QueryClientProvider>
          </Antd>
        </ConfigProvider>
      </Speaking>
    </Choosing>
  )
}
