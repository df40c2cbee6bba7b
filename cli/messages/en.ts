// What the command says in English, with the same facts as the Chinese source.
//
//   en.misuse({ code: 'two-files-needed' })   diff compares two files: luoshi diff OLD NEW.

import type { Messages, OfficeMisuse } from './zh-CN.ts'

const examples: Readonly<Record<string, string>> = {
  ...{ '--lang': 'en', '--units': 'units.txt', '--data': '/srv/luoshi', '--port': '7400' },
  ...{ '--host': '127.0.0.1', '--tls-cert': 'cert.pem', '--tls-key': 'key.pem' },
  ...{ '--name': '东河区', '--as': '王芳', '--district': 'district', '--unassigned': 'undecided' },
  ...{ '--unit': '区工信局', '--kind': 'department', '--post': '联络员', '--role': 'liaison' },
  ...{ '--login': 'wangfang', '--districts': '1', '--months': '12', '--seed': '1' },
  ...{ '--year': '2026' },
}

const many = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`

function officeMisuse(misuse: OfficeMisuse): string {
  switch (misuse.code) {
    case 'option-missing':
      return `luoshi ${misuse.command} wants ${misuse.option} too, as in: ${misuse.option} ${examples[misuse.option] ?? 'tasks.xlsx'}.`
    case 'not-a-number':
      return `${misuse.option} takes a whole number from ${misuse.least} to ${misuse.most}.`
    case 'not-one-of':
      return `${misuse.option} takes one of: ${misuse.choices.join(', ')}.`
    case 'one-plan-needed':
      return `Name one plan by its id or year, as in: luoshi ${misuse.command} 2026.`
    case 'add-link-or-list':
      return 'Use: luoshi user add NAME …, luoshi user link USER, luoshi user list.'
    case 'demo-with-file':
      return 'The demonstration is kept apart from real plans: with --demo no file is named.'
    case 'tls-needs-both':
      return '--tls-cert and --tls-key go together: the certificate and its key.'
    case 'unsafe-address':
      return `Others can reach ${misuse.host}, so it is not served over plain HTTP. Give --tls-cert and --tls-key; or --behind-proxy where a proxy in front provides HTTPS; or leave --host out to serve this machine only.`
  }
}

export const en: Messages = {
  help: `luoshi 落实: takes a plan apart into commitments that can be assigned and closed.

Usage
  luoshi compile FILE… [options]  commitments, targets, deadlines, responsible units
  luoshi check FILE…              only what is wrong with the plan
  luoshi diff OLD NEW [--json]    compare two versions of a plan

  luoshi serve [options] [FILE]   start the server; FILE is imported as the draft of a plan
  luoshi import FILE              import FILE as the draft of a plan
  luoshi issue PLAN --as USER     issue a plan, named by id or year (a supervisor, by their password)
  luoshi export PLAN --xlsx OUT --as USER   write the task table as it stands
  luoshi user add NAME --unit UNIT --post TITLE --role ROLE   add a person; prints a one-time link
  luoshi user link USER           print another one-time link
  luoshi user list                list who works here
  luoshi verify                   is the journal what it was, and what is known what it says
  luoshi simulate [options]       make a district-year that looks like life, with an answer key

Options of compile
  --table          show a table (what happens without another form of output)
  --json           print JSON, one document a line (format: docs/plan-format.md)
  --text           put the text as decoded into the JSON
  --xlsx OUT       write the task table (任务分解表) as xlsx
  --docx OUT       write the task table as docx

Options of compile and check
  --units FILE     the units that the district has, one a line; others are pointed out

Options of serve
  --port N         7400 unless told     --host ADDR   127.0.0.1 unless told: this machine only
  --tls-cert FILE --tls-key FILE        certificate and key; an address for others needs them, or:
  --behind-proxy   a proxy in front provides HTTPS
  --name NAME      of the district, at the first start
  --demo           a made-up district to look around in (in luoshi-demo; delete it to be rid of it)
  --log            a line of JSON a request on standard error, without personal data

Options of what works on data (serve to simulate)
  --data DIR       the data folder; luoshi-data in the working directory unless told
                   (luoshi-simulated for simulate). With DATABASE_URL in the environment (and
                   DATABASE_OWNER_URL to make the tables): a PostgreSQL of one's own
  --district SLUG  which district, where there are several
  --as USER        act as this user, by their password; else as the local administrator
  --unassigned WHY issue: hold back what has no lead unit, and say why
  --kind department|town|enterprise   user add: the kind of a unit that is not there yet
  --login USER     user add: the name to sign in by; else the person's name
  --districts N --units N --months N --seed S --year Y   simulate: 1, 60, 12, 1, months gone by

General
  --lang zh-CN|en  language; else LC_ALL, LC_MESSAGES or LANG; Chinese where they say nothing
  --help, --version
  A FILE of - is standard input. Reads txt, md, html, docx, pdf (with a text layer), xlsx;
  doc, wps, xls and et too where the administrator names soffice's path in LUOSHI_LIBREOFFICE.

Exit codes
  0  fine
  1  check found something of severity error, or verify a difference
  2  the command is not written right
  3  a file could not be read or was refused (the others are worked on all the same);
     or a rule refuses what was asked
  4  the database or the server cannot be started or used`,

  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-command':
        return 'Say what to do, as in: luoshi compile plan.docx. All uses: luoshi --help.'
      case 'unknown-command':
        return `There is no command “${misuse.command}”. There are compile, check, diff, serve, import, issue, export, user, verify and simulate; see luoshi --help.`
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
        if (misuse.most === 0) return `luoshi ${misuse.command} takes no file.`
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
      default:
        return officeMisuse(misuse)
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

  districtName: '本地',
  serving: (url, folder) =>
    `Luoshi is running at ${url} (${folder === null ? 'data in the database of DATABASE_URL' : `data in ${folder}`})`,
  firstLink:
    'The first start. The administrator (user name admin) opens this link in a browser within 24 hours and chooses a password; it works once:',
  howToStop: 'Ctrl-C stops it.',
  demonstration:
    'Demonstration: a made-up district, apart from real data; delete its folder to remove it. Choose a password by this link (user name admin); at the top right you change between the supervision office, a liaison, a principal and a leader:',
  noPlanYet:
    'Import a plan once the link has let you in. To look around first: npm start -- --demo (a made-up district in a folder of its own).',
  buildingPages: 'Building the pages (once, and after an update; some seconds) …',
  stopping: 'Stopping … once more ends it at once.',
  portTaken: (port) => `Port ${port} is taken; stop what uses it, or choose another with --port.`,
  portForbidden: (port) =>
    `No permission to use port ${port}; ports below 1024 are usually for administrators: choose another with --port.`,
  noSuchAddress: 'This machine has no address as --host says; check it, or leave --host out.',
  tlsUnfit:
    'Certificate and key do not belong together or are not PEM files; check --tls-cert and --tls-key.',
  unusable: (path) =>
    `${path} cannot be used: see that it is there and that you may; the data folder is for the user who runs the server.`,
  whichDistrict: (all) =>
    all.length === 0
      ? 'There is no district yet; run luoshi serve first.'
      : `Say which district with --district: ${all.join('; ')}.`,
  noAdministrator:
    'Nobody holds the post of the administrator; use --as with a user who has the right.',
  passwordOf: (user) => `Password of ${user}: `,
  importElsewhere:
    'There are several districts here; import with luoshi import FILE --district SLUG.',
  imported: (title, id, commitments) =>
    `Imported as a draft: ${title}, ${many(commitments, 'commitment')}, id ${id}. The supervision office reviews and issues it.`,
  importedBefore: (title, id) => `This file was imported before: ${title}, id ${id}.`,
  unknownUnits: (names) =>
    `These units are not in the directory; add them, or correct the draft: ${names.join('、')}.`,
  whichPlan: (name, list) =>
    list.length === 0
      ? 'There is no plan yet; import one with luoshi import.'
      : `“${name}” does not name one plan; give its id (or a year with one plan only):\n${list.join('\n')}`,
  issued: (title, commitments, units) =>
    `Issued: ${title}, ${many(commitments, 'commitment')} to ${many(units, 'unit')}.`,
  nothingToRead:
    'There is nothing in this plan that you may read; export with --as as somebody who may, such as the supervision office.',
  heldBack: (count) => `${many(count, 'commitment')} without a lead unit held back.`,
  noSuchUnit: (name, all) =>
    `There is no unit “${name}”. To add it, say --kind department, town or enterprise. There are: ${all.join('、')}.`,
  loginTaken: (login) =>
    `The user name “${login}” is somebody else's; choose another with --login.`,
  noSuchUser: (user, named) =>
    named > 1
      ? `Several people are called “${user}”; give the user name of luoshi user add.`
      : `There is no user “${user}”; luoshi user list shows all.`,
  linkFor: (user) =>
    `One-time link of “${user}” (good for 72 hours, works once): in a browser, the server's address and then`,
  userColumns: ['User', 'Name', 'Posts', 'Sign-in'],
  accountStates: {
    none: 'none',
    link: 'link not used yet',
    password: 'password set',
    locked: 'locked for now',
  },
  verified: ({ district, entries, hash }) =>
    `${district}: the journal is whole (${many(entries, 'entry', 'entries')}, the last ${hash}), and what is known is what it says.`,
  broken: ({ district, seq, why }) =>
    ({
      changed: `${district}: entry ${seq} of the journal was changed. Stop using it and compare with a backup.`,
      missing: `${district}: entry ${seq} of the journal is missing. Stop using it and compare with a backup.`,
      head: `${district}: the last entry (${seq}) is not the one on record; the latest may be missing. Stop using it and compare with a backup.`,
    })[why],
  differing: ({ district, things }) =>
    `${district}: ${many(things.length, 'thing')} known otherwise than the journal says: ${things.slice(0, 10).join(', ')}${things.length > 10 ? ' …' : ''}.`,

  realDistricts: (slugs) =>
    `There are real districts here (${slugs.join(', ')}), beside which nothing is simulated; choose another folder with --data.`,
  simulatedBefore: (slugs) =>
    `${slugs.join(', ')} is there already; choose another --seed, or another folder with --data.`,
  simulated: (one) => {
    const { green = 0, yellow = 0, red = 0, grey = 0 } = one.lights
    return [
      `${one.name} (${one.slug}): ${many(one.units, 'unit')}, ${many(one.commitments, 'commitment')}, ${one.seconds.toFixed(1)} s`,
      `  ${many(one.reports, 'report')} accepted; ${one.late} late and filled in by the office, ${one.returned} returned; ${many(one.extensions.asked, 'extension')} asked, ${one.extensions.granted} granted; ${one.closed} closed`,
      `  Lights at the end: ${green} green, ${yellow} yellow, ${red} red, ${grey} grey${one.refused > 0 ? `; ${many(one.refused, 'act')} refused by rule` : ''}`,
      `  ${many(one.planted, 'falsification')} planted; the answers are in ${one.file}`,
    ].join('\n')
  },

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
