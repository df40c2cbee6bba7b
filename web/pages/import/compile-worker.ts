// Compiles pasted text beside the page, so that typing never waits for it.
//
//   worker.postMessage({ text: '1.新增规上企业20家。', units: ['区工信局'] })   → the plan

import { compile, type Plan } from '@luoshi/plan'

export type Asked = { readonly text: string; readonly units: readonly string[] }
export type Answered = Plan

// Read once before anything is pasted, so that the first paste is not the slow one.
compile({ text: '1.新增企业20家。', name: '', mediaType: 'text/plain', sha256: '' })

addEventListener('message', ({ data: { text, units } }: MessageEvent<Asked>) => {
  // What is pasted has no file yet, so it has no checksum.
  const source = { text, name: '', mediaType: 'text/plain', sha256: '' }
  postMessage(compile(source, { units }) satisfies Answered)
})
