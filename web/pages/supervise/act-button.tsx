// An act on a commitment from a list: the form of its own page, opened here.
//
//   <ActButton act="verify" commitment={id} label="核实" about="核实：建公厕" title="核实办结" />

import type { CommitmentId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Values } from '../commitment/act-fields.ts'
import { ActForm } from '../commitment/act-form.tsx'
import { known } from '../commitment/known.ts'
import type { ActName } from '../commitment/offered-acts.ts'

type Given = {
  readonly act: ActName
  readonly commitment: CommitmentId
  readonly label: string
  /** For whoever does not see which row it stands in. */
  readonly about: string
  readonly title: string
  readonly begin?: Values
  readonly isFirst?: boolean
}

export function ActButton({ label, about, isFirst = false, ...form }: Given) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        type={isFirst ? 'primary' : 'default'}
        aria-label={about}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && <Opened {...form} close={() => setOpen(false)} />}
    </>
  )
}

type Form = Omit<Given, 'label' | 'about' | 'isFirst'> & { close(): void }

function Opened({ commitment, ...form }: Form) {
  const { data: one } = useQuery(known.commitment(commitment))
  const { data: explained } = useQuery(known.explained(commitment))
  return one ? <ActForm {...form} known={one} explained={explained} /> : null
}
