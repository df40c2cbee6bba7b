// The evidence of a closing: files uploaded here or already there, each with what it proves.

import type { CommitmentId, Evidence, EvidenceId, Proof, ProofKind } from '@luoshi/delivery'
import { proofKinds } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { Problem, upload } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { queries } from '../../queries.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { actWords } from './act-words.ts'
import { known } from './known.ts'

type Given = {
  readonly commitment: CommitmentId
  readonly chosen: readonly Proof[]
  choose(proofs: readonly Proof[]): void
}

export function Proofs({ commitment, chosen, choose }: Given) {
  const words = useWordsOf(actWords)
  const { data } = useQuery(known.evidence(commitment))
  const names = new Map(data?.rows.map(({ state }) => [state.id, state.name]))
  const left = (data?.rows ?? []).filter(
    ({ state }) => !chosen.some(({ evidence }) => evidence === state.id),
  )
  const add = (evidence: EvidenceId) => choose([...chosen, { evidence, kind: 'other', mark: null }])
  return (
    <fieldset className="proofs">
      <legend>{words.fields.proofs}</legend>
      {chosen.map((proof) => (
        <OneProof
          key={proof.evidence}
          proof={proof}
          name={names.get(proof.evidence) ?? ''}
          change={(next) => choose(chosen.map((one) => (one === proof ? next : one)))}
          remove={() => choose(chosen.filter((one) => one !== proof))}
        />
      ))}
      {left.length > 0 && (
        <Select
          aria-label={words.existing}
          placeholder={words.existing}
          value={null}
          options={left.map(({ state }) => ({ value: state.id, label: state.name }))}
          onChange={(id: EvidenceId) => add(id)}
        />
      )}
      <Uploading commitment={commitment} added={add} />
    </fieldset>
  )
}

type One = {
  readonly proof: Proof
  readonly name: string
  change(proof: Proof): void
  remove(): void
}

function OneProof({ proof, name, change, remove }: One) {
  const words = useWordsOf(actWords)
  const language = useLanguage()
  return (
    <div className="proof">
      <span>{name}</span>
      <Select
        aria-label={`${words.kindOf}: ${name}`}
        value={proof.kind}
        popupMatchSelectWidth={320}
        options={Object.entries(proofKinds[language]).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => change({ ...proof, kind: kind as ProofKind })}
      />
      {proof.kind === 'issued-document' && (
        <Input
          aria-label={words.mark}
          placeholder={words.mark}
          value={proof.mark ?? ''}
          onChange={(event) => change({ ...proof, mark: event.target.value })}
        />
      )}
      <Button aria-label={words.remove(name)} onClick={remove}>
        ✕
      </Button>
    </div>
  )
}

type Upload = { readonly commitment: CommitmentId; added(evidence: EvidenceId): void }

export function Uploading({ commitment, added }: Upload) {
  const words = useWordsOf(actWords)
  const { problem: problems } = useWords()
  const id = useId()
  const [purpose, setPurpose] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function send(file: File) {
    if (purpose.trim() === '') return setProblem(words.purposeFirst)
    const form = new FormData()
    form.set('file', file)
    form.set('purpose', purpose.trim())
    setBusy(true)
    setProblem(null)
    try {
      const path = `/api/commitments/${commitment}/evidence`
      const { state } = await upload<{ state: Evidence }>(path, form)
      await queries.invalidateQueries({ queryKey: ['commitment', commitment, 'evidence'] })
      added(state.id)
      setPurpose('')
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : problems.offline)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="upload">
      <Input
        aria-label={words.purpose}
        placeholder={words.purpose}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <input
        id={id}
        type="file"
        className="out-of-sight"
        disabled={isBusy}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void send(file)
        }}
      />
      <label htmlFor={id} className="file">
        {isBusy ? words.uploading : words.addFile}
      </label>
      {problem && <Alert type="error" role="alert" title={problem} />}
    </div>
  )
}
