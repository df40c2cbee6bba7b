// Units and people from a sheet: tried first, then written; what is wrong is told with its cell.

import { Alert, Button, Modal, Space } from 'antd'
import { useState } from 'react'
import { Problem, upload } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

type Told = {
  readonly done: boolean
  readonly rows: number
  readonly units: readonly string[]
  readonly people: readonly string[]
}
type Fault = { readonly message: string }

export function SheetOf({ close }: { readonly close: () => void }) {
  const own = useWordsOf(words).sheet
  const { problem } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [faults, setFaults] = useState<readonly string[]>([])
  async function send(chosen: File, isTrial: boolean) {
    const form = new FormData()
    form.set('file', chosen)
    form.set('dryRun', String(isTrial))
    setFaults([])
    try {
      setTold(await upload<Told>('/api/directory/sheet', form))
      if (!isTrial) await queries.invalidateQueries()
    } catch (error) {
      setTold(null)
      const known = error instanceof Problem ? error : null
      const listed = (known?.body['faults'] as readonly Fault[] | undefined) ?? []
      setFaults(
        listed.length > 0
          ? listed.map(({ message }) => message)
          : [known?.message ?? problem.offline],
      )
    }
  }
  return (
    <Modal open title={own.title} footer={null} onCancel={close}>
      <p>{own.columns}</p>
      <Space direction="vertical">
        <label>
          {own.choose}{' '}
          <input
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              const chosen = target.files?.[0] ?? null
              setFile(chosen)
              if (chosen) void send(chosen, true)
            }}
          />
        </label>
        {faults.length > 0 && (
          <Alert
            type="error"
            role="alert"
            title={own.faults}
            description={faults.map((one) => <div key={one}>{one}</div>)}
          />
        )}
        {told && !told.done && file && (
          <>
            <p>{own.tried(told.rows, told.units.length, told.people.length)}</p>
            <Button type="primary" onClick={() => void send(file, false)}>
              {own.write}
            </Button>
          </>
        )}
        {told?.done && <Alert type="success" title={own.done} />}
      </Space>
    </Modal>
  )
}
