// The faces of official documents. A machine without them falls back by itself: Word to 宋体,
// LibreOffice to what the system calls Chinese.
//
//   { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', … }

function face(eastAsia: string) {
  const latin = 'Times New Roman'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia } as const
}

export const fonts = {
  title: face('方正小标宋简体'),
  hei: face('黑体'),
  kai: face('楷体_GB2312'),
  fang: face('仿宋_GB2312'),
  song: face('宋体'),
} as const

/** Word counts half points: 3号 is 16 points, 小四 12, 五号 10.5. */
export function points(size: number): number {
  return size * 2
}
