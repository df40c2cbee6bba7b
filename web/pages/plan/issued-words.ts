// The words of an issued plan.

const zhCN = {
  tabs: { document: '原文', table: '任务分解表' },
  about: (year: number, step: string, count: number) => `${year}年 · ${step} · ${count}项`,
  issued: (day: string) => `${day}下达`,
  nobody: '原文涉及各单位事项，您的岗位只能在“事项”中查看本单位的部分。',
  lights: '亮灯',
  light: (number: number, title: string) => `第${number}项 ${title}`,
  added: '原文之外的事项',
  table: '任务分解表',
  closeYear: '年终结账',
  archive: '归档',
  archiveSure: '归档后只能查看，不能再改。',
  unfinished: (count: number) =>
    `还有${count}项没有完成。写明理由的在此了结；不写理由的结转到下年计划。`,
  allDone: '全部事项都已完成，可以结账。',
  carry: (title: string) => `不写理由的结转到“${title}”。`,
  noNext: '还没有下年计划的草稿，不能结转：请先导入下年计划，或逐项写明理由。',
  reason: (title: string) => `“${title}”不结转的理由`,
  forAll: '未写理由的都写上',
  done: '已办理。',
}

const en: typeof zhCN = {
  tabs: { document: 'Document', table: 'Task table' },
  about: (year, step, count) => `${year} · ${step} · ${count} commitments`,
  issued: (day) => `issued ${day}`,
  nobody:
    'The document names the matters of every unit; yours are under “Commitments” for your post.',
  lights: 'Lights',
  light: (number, title) => `No. ${number} ${title}`,
  added: 'Not in the document',
  table: 'Task table',
  closeYear: 'Close the year',
  archive: 'Archive',
  archiveSure: 'Archived, it can be read and not changed any more.',
  unfinished: (count) =>
    `${count} are not finished. Those with a reason end here; the others go on in next year's plan.`,
  allDone: 'Everything is finished: the year can be closed.',
  carry: (title) => `Those without a reason go on in “${title}”.`,
  noNext:
    "There is no draft of next year's plan to go on in: import it first, or give a reason for each.",
  reason: (title) => `Why “${title}” does not go on`,
  forAll: 'Write it for all without a reason',
  done: 'Done.',
}

export const issuedWords = { 'zh-CN': zhCN, en }
