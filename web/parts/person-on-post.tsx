// A post and whoever acts on it today: 余志斌（副区长）; an empty post says so.
//
//   <PersonOnPost post={leader} />

import type { PostId } from '@luoshi/delivery'
import { useNames } from './names.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'
import './parts.css'

export function PersonOnPost({ post }: { readonly post: PostId }) {
  const named = useNames().post(post)
  const words = useWordsOf(partWords)
  if (!named) return null
  const { person, title, standsIn } = named
  return (
    <span>
      {person ?? <em>{words.vacant}</em>} <span className="quiet">{title}</span>
      {standsIn && words.actingFor}
    </span>
  )
}
