// What the command says in English, with the same facts as the Chinese source.
//
//   en.misuse({ code: 'two-files-needed' })   diff compares two files: luoshi diff OLD NEW.

import type { Messages } from './zh-CN.ts'

const examples: Readonly<Record<string, string>> = { '--lang': 'en', '--units': 'units.txt' }

const many = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`

export const en: Messages = {
  help: `luoshi 落实: takes a plan apart into commitments that can be assigned and closed.

Usage
  luoshi compile FILE… [options]  commitments, targets, deadlines, responsible units
  luoshi check FILE…              only what is wrong with the plan
  luoshi diff OLD NEW [--json]    compare two versions of a plan
  luoshi start [FILE]             compile and check, and write the task table as xlsx;
                                  without FILE: the example that comes with luoshi

Options of compile
  --table          show a table (what happens without another form of output)
  --json           print JSON, one document a line (format: docs/plan-format.md)
  --text           put the text as decoded into the JSON
  --xlsx OUT       write the task table (任务分解表) as xlsx
  --docx OUT       write the task table as docx

Options of compile and check
  --units FILE     the units that the district has, one a line; others are pointed out

General
  --lang zh-CN|en  language; else LC_ALL, LC_MESSAGES or LANG; Chinese where they say nothing
  --help, --version
  A FILE of - is standard input. Reads txt, md, html, docx, pdf (with a text layer), xlsx;
  doc, wps, xls and et too where the administrator names soffice's path in LUOSHI_LIBREOFFICE.

Exit codes
  0  fine
  1  check found something of severity error
  2  the command is not written right
  3  a file could not be read or was refused (the others are worked on all the same)`,

  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-command':
        return 'Say what to do, as in: luoshi compile plan.docx. All uses: luoshi --help.'
      case 'unknown-command':
        return `There is no command “${misuse.command}”. There are compile, check, diff and start; see luoshi --help.`
      case 'unknown-option':
        return `This command has no option ${misuse.option}. It has ${misuse.known.map((name) => `--${name}`).join(', ')}.`
      case 'option-without-value':
        return `${misuse.option} wants a value behind it, as in: ${misuse.option} ${examples[misuse.option] ?? 'tasks.xlsx'}.`
      case 'option-with-value':
        return `${misuse.option} takes no value: leave out the equals sign and what follows it.`
      case 'unknown-language':
        return `“${misuse.language}” is not spoken here. --lang takes zh-CN or en.`
      case 'no-file':
        return `Name a file, as in: luoshi ${misuse.command} plan.docx. To read standard input, write -.`
      case 'too-many-files':
        return `luoshi ${misuse.command} reads one file at a time; for several, use luoshi compile.`
      case 'two-files-needed':
        return 'diff compares two files: luoshi diff OLD NEW.'
      case 'text-without-json':
        return '--text puts the text into the JSON: ask for --json as well.'
      case 'json-or-table':
        return 'Choose one of --json and --table.'
      case 'one-file-for-output':
        return `${misuse.option} writes the table of one plan: give one file at a time.`
      case 'output-extension':
        return `The file of ${misuse.option} must end in ${misuse.extension}, as in tasks${misuse.extension}.`
      case 'output-over-input':
        return `${misuse.file} is the file to read, and would be written over. Give another name.`
    }
  },

  unreachable: (why) =>
    ({
      missing: 'there is no such file; check its name and folder.',
      folder: 'this is a folder; name a file in it.',
      forbidden: 'no permission to read it; check the permissions of the file.',
      failed: 'reading failed; see that the disk or network is there, then try again.',
    })[why],
  fault: (reason) =>
    `the program failed (${reason}); the file is not to blame. Please report this sentence, with the file if it may be shown.`,
  unwritable: (file) =>
    `${file} cannot be written: see that its folder exists and is writable, and that the file is not open elsewhere.`,
  unread: (file, why) => `${file} was not read: ${why}`,
  written: (file) => `Task table written to ${file}`,
  progress: (done, of, file) => `[${done}/${of}] ${file}`,

  untitled: '(no title found)',
  facts: ({ year, issuer, documentNumber }) => [
    ...(year === null ? [] : [`${year}`]),
    ...(issuer === null ? [] : [issuer]),
    ...(documentNumber === null ? [] : [documentNumber]),
  ],
  counts: ({ commitments, targets, stretches, pledges, units }) => [
    many(commitments, 'commitment'),
    many(targets, 'target') + (stretches > 0 ? ` (and ${many(stretches, 'stretch value')})` : ''),
    ...(pledges > 0 ? [many(pledges, 'pledge')] : []),
    units > 0 ? many(units, 'responsible unit') : 'no responsible unit named',
  ],
  columns: ['No.', 'Commitment', 'Targets', 'Due', 'Lead unit'],
  legend: '↗ stretch   ? worth a look by a person',
  noCommitments:
    'No commitment was found. Make sure that this is a plan, a work programme or a task table.',

  check: 'Check',
  severity: { error: 'error', warning: 'warning', info: 'note' },
  severities: ({ error, warning, info }) => {
    const said = [
      ...(error > 0 ? [many(error, 'error')] : []),
      ...(warning > 0 ? [many(warning, 'warning')] : []),
      ...(info > 0 ? [many(info, 'note')] : []),
    ]
    return said.length > 0 ? said.join(', ') : 'nothing found'
  },
  sound: 'Nothing found.',
  instead: (words) => `perhaps “${words}”`,
  more: (count) => `${count} more of this kind; luoshi check lists all`,
  quote: (words) => `“${words}”`,
  place: ({ page, sheet, cell, table, row, paragraph, line, column }) => {
    if (sheet !== undefined) return `sheet “${sheet}” ${cell ?? (row ? `row ${row}` : '')}`.trim()
    const parts = [
      page === undefined ? '' : `page ${page}`,
      table === undefined ? '' : `table ${table}`,
      row === undefined ? '' : `row ${row}`,
      line === undefined ? '' : `line ${line}`,
      column === undefined ? '' : row === undefined ? `character ${column}` : `column ${column}`,
      paragraph === undefined || table !== undefined ? '' : `paragraph ${paragraph}`,
    ]
    return parts.filter((part) => part !== '').join(', ')
  },

  noChanges: 'The two versions say the same.',
  changes: {
    same: 'same',
    reworded: 'reworded',
    retargeted: 'retargeted',
    moved: 'moved',
    split: 'split',
    merged: 'merged',
    new: 'new',
    gone: 'gone',
  },
  newDue: ({ before, after }) => `due ${before ?? 'not said'} → ${after ?? 'not said'}`,
  newLead: ({ before, after }) =>
    `led by ${before.join('、') || 'nobody'} → ${after.join('、') || 'nobody'}`,
  newSection: ({ before, after }) => `moved ${before} → ${after}`,
  newPlace: ({ before, after }) => `moved ${before} → ${after}`,
  noSection: '(no section)',
}
