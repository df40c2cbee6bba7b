// By which rules commitments are lit and what time limits hold: read by everybody, changed by the supervision office with
// a reason. What a source leaves open and the preset fills in is said.

import { type Settings, sheetSchemes } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { api, once, read } from '../../api.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { changeIn, type Said, saidOf } from './rules-said.ts'
import { words } from './words.ts'

export function RulesPart() {
  const kept = useQuery({ queryKey: ['settings'], queryFn: () => read(api.settings.$get()) })
  const presets = useQuery({
    queryKey: ['settings', 'presets'],
    queryFn: () => read(api.settings.presets.$get()),
  })
  const error = kept.error ?? presets.error
  if (error) return <Unanswered error={error} again={kept.refetch} />
  if (!kept.data || !presets.data) return null
  const { version, state } = kept.data
  return (
    <Rules
      key={version}
      version={version}
      settings={state as Settings}
      presets={presets.data.rows as unknown as readonly Preset[]}
    />
  )
}

type Preset = {
  readonly key: string
  readonly words: string
  readonly leftOpen: readonly { readonly words: string }[]
}
type Given = {
  readonly version: number
  readonly settings: Settings
  readonly presets: readonly Preset[]
}

function Rules({ version, settings, presets }: Given) {
  const own = useWordsOf(words).rules
  const language = useLanguage()
  const { role } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Said & { reason: string }>()
  const keeps = role === 'supervisor'
  const chosen = Form.useWatch('lights', form) ?? settings.lights
  const preset = presets.find(({ key }) => key === chosen)
  const save = useAct(
    ({ change, reason }: { change: Partial<Settings>; reason: string }, key) =>
      read(
        api.settings.acts.$post(
          { json: { act: 'set', change: change as never, reason } },
          once(version, key),
        ),
      ),
    { done: () => void message.success(own.saved) },
  )
  const submit = ({ reason, ...said }: Said & { reason: string }) => {
    const change = changeIn(settings, said)
    if (Object.keys(change).length === 0) void message.info(own.unchanged)
    else save.mutate({ change, reason })
  }
  const days = { suffix: own.unit.days, min: 0, max: 60 }
  return (
    <Form
      form={form}
      layout="vertical"
      className="paper narrow"
      disabled={!keeps}
      initialValues={saidOf(settings)}
      onFinish={submit}
    >
      <Form.Item name="lights" label={own.lights}>
        <Radio.Group
          className="stacked"
          options={presets.map(({ key, words: label }) => ({ value: key, label }))}
        />
      </Form.Item>
      {preset && preset.leftOpen.length > 0 && (
        <div className="quiet">
          {own.leftOpen}
          <ul>
            {preset.leftOpen.map((one) => (
              <li key={one.words}>{one.words}</li>
            ))}
          </ul>
        </div>
      )}
      <Form.Item name="sheets" label={own.sheets}>
        <Select
          options={Object.values(sheetSchemes).map(({ key, name }) => ({
            ...{ value: key, label: name[language] },
          }))}
        />
      </Form.Item>
      <Form.Item name="before" label={own.windowBefore}>
        <InputNumber {...days} />
      </Form.Item>
      <Form.Item name="after" label={own.windowAfter}>
        <InputNumber {...days} />
      </Form.Item>
      <Form.Item name="warning" label={own.warning}>
        <InputNumber {...days} className="wide-number" suffix={own.unit.workingDays} />
      </Form.Item>
      <Form.Item name="most" label={own.extensionMost}>
        <InputNumber min={0} max={20} placeholder={own.unlimited} suffix={own.unit.times} />
      </Form.Item>
      <Form.Item name="byOffice" label={own.extensionByOffice}>
        <InputNumber min={0} max={20} suffix={own.unit.times} />
      </Form.Item>
      <Form.Item name="last" label={own.adjustmentLast}>
        <Input placeholder="10-31" maxLength={5} />
      </Form.Item>
      {keeps && (
        <>
          <Form.Item
            name="reason"
            label={own.reason}
            extra={own.reasonHint}
            rules={[{ required: true, whitespace: true, message: own.reason }]}
          >
            <Input />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {own.save}
          </Button>
        </>
      )}
    </Form>
  )
}
