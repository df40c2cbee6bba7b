// What the oldest browser that we serve has beyond ES2022; plan/tsconfig.json lets nothing else compile.

interface ReadonlyArray<T> {
  findLast<S extends T>(
    is: (value: T, index: number, all: readonly T[]) => value is S,
  ): S | undefined
  findLast(is: (value: T, index: number, all: readonly T[]) => unknown): T | undefined
  findLastIndex(is: (value: T, index: number, all: readonly T[]) => unknown): number
}
interface Array<T> {
  findLast<S extends T>(is: (value: T, index: number, all: T[]) => value is S): S | undefined
  findLast(is: (value: T, index: number, all: T[]) => unknown): T | undefined
  findLastIndex(is: (value: T, index: number, all: T[]) => unknown): number
}
