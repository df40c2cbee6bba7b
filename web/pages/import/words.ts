// The words of the page of import.

const zhCN = {
  first:
    '拖入或选择一份计划（也可以直接粘贴文字），系统会把它拆成一条条事项，找出目标、时限、责任单位和需要核对的地方。',
  second: '拆出来的只是草稿：您核对、修改并点“下达”之后，任务才会到各单位。',
  choose: '选择文件',
  dropHere: '把文件拖到这个页面的任何地方，或者',
  formats: 'docx、pdf、xlsx、html、txt、md；doc、wps、xls 请先另存为 docx 或 xlsx',
  letGo: '松开鼠标即导入',
  paste: '粘贴计划文字',
  pasteHint: '在这里粘贴或输入计划的文字，右边随即显示拆出的事项。',
  keep: '存为草稿',
  kept: '粘贴的计划',
  sending: '正在上传',
  reading: '正在读取、拆解文件',
  refused: '没有导入',
  other: '换一份文件',
  left: '草稿',
  leftHint: '还没有下达的计划，接着核对：',
  counted: (one: { commitments: number; targets: number; due: number; units: number }) =>
    `${one.commitments}项事项，${one.targets}个目标；${one.due}项有时限，${one.units}项有责任单位`,
  behind: '正在拆解…',
  took: (milliseconds: number) => `用时${milliseconds}毫秒`,
  commitments: '事项',
  findings: '体检',
  nothing: '还没有拆出事项。计划里每条任务一般自成一段或带有编号。',
  noFindings: '体检没有发现需要核对的地方。',
  lead: '牵头',
  support: '配合',
  due: '时限',
  noUnits: '未写责任单位',
  noDue: '未写时限',
}

const en: typeof zhCN = {
  first:
    'Drop or choose a plan, or paste its words: it is taken apart into commitments with targets, due days and units, and what has to be checked is pointed out.',
  second:
    'What comes out is a draft: only when you have checked it and press Issue does anything reach the units.',
  choose: 'Choose a file',
  dropHere: 'Drop a file anywhere on this page, or',
  formats: 'docx, pdf, xlsx, html, txt, md; save doc, wps and xls as docx or xlsx first',
  letGo: 'Let go to import',
  paste: 'Paste the words of a plan',
  pasteHint: 'Paste or type the words of a plan here; its commitments appear on the right.',
  keep: 'Keep as draft',
  kept: 'pasted plan',
  sending: 'Uploading',
  reading: 'Reading the file and taking it apart',
  refused: 'Not imported',
  other: 'Another file',
  left: 'Drafts',
  leftHint: 'Not issued yet; go on with the review:',
  counted: ({ commitments, targets, due, units }) =>
    `${commitments} commitments, ${targets} targets; ${due} with a due day, ${units} with units`,
  behind: 'Taking it apart…',
  took: (milliseconds) => `in ${milliseconds} ms`,
  commitments: 'Commitments',
  findings: 'Findings',
  nothing: 'No commitment yet. In most plans each task is a paragraph or a numbered item.',
  noFindings: 'Nothing to be checked was found.',
  lead: 'Lead',
  support: 'Support',
  due: 'Due',
  noUnits: 'no unit named',
  noDue: 'no due day',
}

export const words = { 'zh-CN': zhCN, en }
