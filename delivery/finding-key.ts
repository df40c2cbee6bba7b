// What a finding is known by, so that what was said to it stays with it when the document is revised: its code, the
// words it points at, and the how-manieth such one it is.
//
//   keyedFindings(findings, text)   [{ key: 'washed-word/效劳/1', code: 'washed-word', … }]

import type { Finding } from '@luoshi/plan'

const longest = 60

export function keyedFindings(
  findings: readonly Finding[],
  text: string,
): readonly (Finding & { readonly key: string })[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const [start, end] = finding.span
    const words = text.slice(start, end).replaceAll(/\s/g, '').slice(0, longest)
    const name = `${finding.code}/${words}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { ...finding, key: `${name}/${count}` }
  })
}
