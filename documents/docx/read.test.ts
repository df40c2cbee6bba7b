import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { type DocxOptions, docx, paragraph } from '../hostile/build.ts'
import { openPackage } from '../opc.ts'
import { readDocx } from './read.ts'

const read = (body: string, options?: DocxOptions) => readDocx(openPackage(docx(body, options)))
const text = (body: string, options?: DocxOptions) => read(body, options).text
const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`
const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words
    .split('|')
    .map((each) => paragraph(each))
    .join('')}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('words', () => {
  test('tabs and breaks part them, fields show their result, codes do not', () => {
    assert.equal(
      text(
        `<w:p>${run('工作')}<w:r><w:tab/></w:r>${run('要点')}<w:r><w:br/></w:r>${run('第')}` +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}` +
          `<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}</w:p>`,
      ),
      '工作 要点\n第3页',
    )
  })

  test('a circled number that is a field, and words drawn as a shape', () => {
    const code = String.raw`eq \o\ac(○,3)`
    assert.equal(
      text(
        '<w:p><w:r><w:pict><v:shape><v:textpath string="青禾县人民政府文件"/></v:shape></w:pict></w:r></w:p>' +
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
          `<w:r><w:instrText>${code}</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('新建学校3所')}</w:p>`,
      ),
      '青禾县人民政府文件\n③新建学校3所',
    )
  })

  test('a field code that never ends does not swallow what follows', () => {
    assert.equal(
      text(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('看不见')}</w:p>${paragraph('新建学校3所')}`,
      ),
      '新建学校3所',
    )
  })

  test('changes are read as accepted and counted', () => {
    const { text: words, notes } = read(
      `<w:p>${run('新建学校')}<w:del><w:r><w:delText>2</w:delText></w:r></w:del>` +
        `<w:ins>${run('3')}</w:ins>${run('所')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('年底前')}</w:p>${paragraph('完成')}` +
        `<w:moveFrom>${run('旧处')}</w:moveFrom><w:p><w:moveTo>${run('新处')}</w:moveTo></w:p>`,
    )
    assert.equal(words, '新建学校3所\n年底前完成\n新处')
    assert.deepEqual(notes, [{ code: 'tracked-changes', inserted: 2, deleted: 3 }])
  })

  test('hidden words are left out and counted, by run and by style', () => {
    const styles =
      '<w:styles><w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    const { text: words, notes } = read(
      `<w:p>${run('新建')}${run('甲乙', '<w:vanish/>')}${run('丙', '<w:rStyle w:val="B"/>')}` +
        `${run('学校', '<w:rStyle w:val="B"/><w:vanish w:val="0"/>')}</w:p>`,
      { parts: { 'styles.xml': styles } },
    )
    assert.equal(words, '新建学校')
    assert.deepEqual(notes, [{ code: 'hidden-text', characters: 3 }])
  })

  test('text boxes follow their paragraph, alternatives are said once', () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    assert.equal(
      text(
        `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框内')}` +
          `</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback>` +
          `</mc:AlternateContent></w:r>${run('继续')}</w:p>`,
      ),
      '正文继续\n框内',
    )
  })

  test('placeholders and tables of contents are not the text', () => {
    const contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="7"><w:name w:val="toc 1"/></w:style></w:styles>'
    assert.equal(
      text(
        `<w:sdt><w:sdtPr>${contents}</w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>` +
          `${paragraph('一、工业 3', '<w:pStyle w:val="7"/>')}` +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击输入')}</w:sdtContent></w:sdt>` +
          `<w:sdt><w:sdtContent>${paragraph('一、工业')}</w:sdtContent></w:sdt>`,
        { parts: { 'styles.xml': styles } },
      ),
      '一、工业',
    )
  })

  test('signs of picture fonts, symbols and the sounding of Han', () => {
    assert.equal(
      text(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
          `<w:r><w:ruby><w:rt>${run('zhen')}</w:rt><w:rubyBase>${run('圳')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ),
      '☑圳',
    )
  })

  test('a strict document, and prefixes of any name', () => {
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const raw = `<n:document xmlns:n="${space}"><n:body><n:p><n:r><n:t>严格</n:t></n:r></n:p></n:body></n:document>`
    assert.equal(text('', { raw }), '严格')
  })

  test('as the docx package writes it: headings, footnotes', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('含民办学校')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: '一、民生实事', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('新建学校3所'),
                new FootnoteReferenceRun(1),
                new TextRun({ text: '。', bold: true }),
              ],
            }),
          ],
        },
      ],
    })
    const extract = readDocx(openPackage(new Uint8Array(await Packer.toBuffer(document))))
    assert.equal(extract.text, '一、民生实事\n新建学校3所[注1]。\n[注1]含民办学校')
    assert.deepEqual(
      extract.places.map(({ start, end }) => extract.text.slice(start, end)),
      extract.text.split('\n'),
    )
  })
})

describe('tables', () => {
  test('cells that span columns or rows are spread', () => {
    const { text: words, places } = read(
      `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${row(cell('任务分解表', '<w:gridSpan w:val="3"/>'))}` +
        row(cell('任务'), cell('目标', '<w:gridSpan w:val="2"/>')) +
        row(cell('新建学校|改造校舍'), cell('3所'), cell('教育局', '<w:vMerge w:val="restart"/>')) +
        row(cell('培训教师'), cell('200人'), cell('', '<w:vMerge/>')) +
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' +
        `${cell('5人')}${cell('文体局')}</w:tr></w:tbl>`,
    )
    assert.equal(
      words,
      '任务分解表\n任务\t目标\t目标\n新建学校\u2028改造校舍\t3所\t教育局\n培训教师\t200人\t教育局\n\t5人\t文体局',
    )
    const at = words.indexOf('200人')
    assert.deepEqual(places.find(({ start }) => start === at)?.place, {
      table: 1,
      row: 4,
      column: 2,
    })
  })

  test('deleted and hidden rows are gone, a table within a cell is a line of it', () => {
    const inner = `<w:tc><w:tbl>${row(cell('甲'), cell('乙'))}</w:tbl>${paragraph('丙')}</w:tc>`
    assert.equal(
      text(
        `<w:tbl>${row(inner, cell('丁'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('旧')}</w:tr>` +
          `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('藏')}${cell('藏')}</w:tr></w:tbl>`,
      ),
      '甲 乙\u2028丙\t丁',
    )
  })
})
