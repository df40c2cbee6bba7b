// The parts of the settings, as the address names them.

export const parts = ['people', 'calendar', 'rules'] as const
export type Part = (typeof parts)[number]

export function partIn({ part }: Record<string, unknown>): { part?: Part } {
  const found = parts.find((one) => one === part)
  return found ? { part: found } : {}
}
