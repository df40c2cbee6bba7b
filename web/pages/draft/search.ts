// What of a review is in its address: the side shown, the filter, the order, the commitment that is open.
//
//   /plans/0199…?tab=findings     /plans/0199…?show=no-lead&at=12

export const shows = [
  ...(['all', 'doubtful', 'findings', 'unknown', 'no-lead', 'no-due', 'no-target'] as const),
] as const
export type Show = (typeof shows)[number]

const tabs = ['commitments', 'findings', 'names', 'document'] as const
export type Tab = (typeof tabs)[number]

export type DraftSearch = {
  readonly tab?: Tab
  readonly show?: Show
  readonly doubtsFirst?: true
  /** The number of the open commitment. */
  readonly at?: number
}

export function draftSearch(search: Readonly<Record<string, unknown>>): DraftSearch {
  const tab = tabs.find((one) => one === search['tab'])
  const show = shows.find((one) => one === search['show'])
  const at = Number(search['at'])
  return {
    ...(tab && { tab }),
    ...(show && { show }),
    ...(search['doubtsFirst'] === true && { doubtsFirst: true }),
    ...(Number.isSafeInteger(at) && at > 0 && { at }),
  }
}
