// What a finding says in English.

import type { Messages } from './zh-CN.ts'

export const en: Messages = {
  'commitment-without-unit': () =>
    'No unit is responsible for this commitment. Name the lead unit, and the supporting units it needs.',
  'section-without-unit': ({ count, of, sections }) =>
    sections > 0
      ? `${count} of the document's ${of} commitments name no responsible unit. Name one for each, or end each section with 责任单位：….`
      : `${count} of this section's ${of} commitments name no responsible unit. Name one for each, or end the section with 责任单位：….`,
  'unit-unknown': ({ unit, count }) =>
    `“${unit}” is not among the district's units (${count}×). Check its full name, or add it to the list first.`,
  'unit-twice': ({ unit }) =>
    `“${unit}” stands twice among the units of one commitment. Keep one; a unit that leads need not also support.`,
  'two-leads': ({ units }) =>
    `One matter has ${units.length} lead units: ${units.join('、')}. Keep one lead; let the others support.`,
  'too-many-supports': ({ count }) =>
    `${count} supporting units: responsibility thins out. Keep those with a task of their own, and say which.`,
  'no-deadline': ({ count, of, sections }) => {
    if (of === 1) return 'This commitment has no deadline. Say by which month of which year.'
    const where = sections > 0 ? "the document's" : "this section's"
    return `${count} of ${where} ${of} commitments have no deadline. Give each a date, or one date for all.`
  },
  'vague-deadline': ({ word }) =>
    `“${word}” is no deadline and cannot be checked. Give a date, such as 6月底前.`,
  'target-without-value': ({ word }) =>
    `“${word}” has no figure, so nobody can tell whether it was reached. Fill it in, or note that it follows once handed down.`,
  'target-without-unit': ({ text }) =>
    `“${text}” has no unit of measure. Say of what it is counted.`,
  'target-without-base-year': ({ text }) =>
    `“${text}” spans years and does not say compared with which. Name the base year, or say it is a yearly average.`,
  'target-without-basis': ({ subject, choices }) =>
    `“${subject}” is counted on several bases (${choices.join('、')}), far apart. Say which one is meant.`,
  'stretch-not-beyond-base': ({ goal, stretch }) =>
    `The stretch target ${stretch} is not beyond the base target ${goal}. Check both, or drop the stretch.`,
  'base-mismatch': (facts) =>
    facts.kind === 'part'
      ? `The part, ${facts.one}, is larger than its whole, ${facts.other}. Check both figures and their units.`
      : `The figures for “${facts.subject}” imply different bases, ${facts.one} and ${facts.other}. Check amount, growth and basis.`,
  'share-shift': ({ total, part, before, after }) =>
    `“${total}” and its part “${part}” grow so differently that the part's share goes from ${before} % to ${after} %. Check both for a slip of the pen.`,
  'promised-twice': ({ subject, one, other }) =>
    `“${subject}” is promised twice and not alike: ${one} here, ${other} there. Make them agree, or say how they differ.`,
  'same-year-comparison': ({ year }) =>
    `This compares ${year} with itself. Name the year before, or the base year that is meant.`,
  'title-year-differs': ({ title, year }) =>
    `The title says ${title}, the targets are for ${year}. Check both.`,
  'impossible-growth': ({ text }) =>
    `“${text}” cannot be, or hardly. Check the figure; if a year was written as a percentage, correct it.`,
  'list-shorter-than-count': ({ named, count, open }) =>
    open === 'yes'
      ? `It says ${count} and names ${named}. Name them all or attach the list: the rest cannot be assigned.`
      : `It says ${count} but names ${named}. Check the number and the names.`,
  'missing-name-part': ({ word }) =>
    `Something seems to be missing at “${word}”. Restore it from the original; do not guess.`,
  'unclosed-quote': () =>
    'Only half of a pair of quotation marks. Add the other half, so that the name has an end.',
  'washed-word': ({ word, original }) =>
    `“${word}” looks like “${original}” put through a synonym machine. Compare with the original and restore it.`,
  'page-mark': () =>
    'A page mark stands in the midst of the text. It was read over; export the original again, or delete it.',
  'machine-tail': () =>
    'This looks like text that a web site or a program added. It was not read as work; delete it.',
  'term-out-of-force': ({ term, ended, successor }) =>
    `“${term}” is out of use since ${ended}${successor ? `; it is now “${successor}”` : ''}. Use the present name, and check whose duty it is now.`,
  'legal-red-line': ({ word, law }) =>
    `“${word}” crosses a red line of ${law}. Delete it or find a lawful way, and have it reviewed.`,
  'classified-mark': () =>
    'The document bears a classification mark and must not be processed here. Stop, and follow the rules on secrets.',
}
