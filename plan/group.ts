// Groups: things by what they have in common, in the order in which each group begins.
//
//   groupBy(['改造', '新建', '改建'], (word) => word[0])   改 → 改造, 改建; 新 → 新建
//
// The language has it as Map.groupBy; Chromium 109, the oldest browser that we serve, does not.

export function groupBy<Key, Thing>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing, index: number) => Key,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>()
  let index = 0
  for (const thing of things) {
    const key = keyOf(thing, index++)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
