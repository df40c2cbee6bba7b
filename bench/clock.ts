// Measuring: the processor time of the thread rather than the clock on the wall, because other work
// may share the machine; the median of several rounds, because the odd one is disturbed.

/** The processor time of this thread, in seconds, that the work took; give it 50 ms or more of work. */
export function seconds(work: () => void): number {
  const started = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(started)
  return (user + system) / 1e6
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Repeats the work until so many seconds of processor time are spent. */
export function warm(work: () => void, budget: number): void {
  for (let spent = 0; spent < budget; ) spent += seconds(work)
}

export function rounds(count: number, work: () => void): readonly number[] {
  return Array.from({ length: count }, () => seconds(work))
}
