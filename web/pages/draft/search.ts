// What of a review is in its address: the side shown, the filter, the order, the commitment that is open.
//
//   /plans/0199…?side=findings     /plans/0199…?show=no-lead&open=12

export const shows = [
  ...(['all', 'doubtful', 'findings', 'unknown', 'no-lead', 'no-due', 'no-target'] as const),
] as const
export type Show = (typeof shows)[number]

const sides = ['commitments', 'findings', 'names', 'document'] as const
export type Side = (typeof sides)[number]

export type DraftSearch = {
  readonly side?: Side
  readonly show?: Show
  readonly doubtsFirst?: true
  /** The number of the open commitment. */
  readonly open?: number
}

export function draftSearch(search: Readonly<Record<string, unknown>>): DraftSearch {
  const side = sides.find((one) => one === search['side'])
  const show = shows.find((one) => one === search['show'])
  const open = Number(search['open'])
  return {
    ...(side && { side }),
    ...(show && { show }),
    ...(search['doubtsFirst'] === true && { doubtsFirst: true }),
    ...(Number.isSafeInteger(open) && open > 0 && { open }),
  }
}
