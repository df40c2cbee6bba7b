import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalOf } from '../refusal.ts'
import { readHtml } from './read.ts'

const text = (page: string) => readHtml(new TextEncoder().encode(page)).text

test('the main text of a page comes without what stands around it', () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾县2026年工作要点_青禾县人民政府</title>
    <style>p { color: red }</style><script>var a = '不要读'</script></head><body>
    <form id="aspnetForm"><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li>
    <li><a href="/b">办事服务</a></li></ul></div>
    <div class="layout"><div class="left"><a href="/1">通知公告栏目</a><a href="/2">规划计划栏目</a><a href="/3">统计信息栏目</a></div>
    <div class="content"><div class="tools">【打印本页】 【关闭窗口】 字体：大 中 小</div>
    <div id="zoom"><p>　　一、工业经济</p><p>　　全年新增规模以上企业12家，完成技改投资30亿元，培育省级专精特新企业5家以上。</p>
    <p>　　二、农业农村<br>　　建成高标准农田4.5万亩。</p><p style="display:none">看不见的字</p></div></div></div>
    <div class="footer"><a href="#">网站地图</a> <a href="#">联系我们</a> <a href="#">关于我们</a> 备案号</div></form></body></html>`
  assert.equal(
    text(page),
    [
      '青禾县2026年工作要点',
      '一、工业经济',
      '全年新增规模以上企业12家，完成技改投资30亿元，培育省级专精特新企业5家以上。',
      '二、农业农村',
      '建成高标准农田4.5万亩。',
    ].join('\n'),
  )
})

test('lines about the page are left out, lines about the matter stay', () => {
  const page = `<body><div>您的位置：首页 > 政务公开 > 规划计划</div><p>发文字号：青政发〔2026〕3号</p>
    <p>发布时间：2026-02-10　浏览次数：35</p><p>首页设计大赛征集作品100件，点击量达5万次，完成ICP备案检查。</p>
    <p>上一篇：关于放假的通知</p><p>版权所有：青禾县人民政府　京ICP备00000000号</p></body>`
  assert.equal(
    text(page),
    '发文字号：青政发〔2026〕3号\n首页设计大赛征集作品100件，点击量达5万次，完成ICP备案检查。',
  )
})

test('cells that span are spread, layout tables are not rows', () => {
  const page = `<body><table><tr><td><table>
    <tr><th>任务</th><th>目标</th><th>责任单位</th></tr>
    <tr><td>新建学校</td><td>3所<br>年底前</td><td rowspan="2">教育局</td></tr>
    <tr><td>改造校舍</td><td>5处</td></tr>
    <tr><td colspan="3">合计投资2亿元</td></tr></table></td></tr></table></body>`
  assert.equal(
    text(page),
    '任务\t目标\t责任单位\n新建学校\t3所\u2028年底前\t教育局\n改造校舍\t5处\t教育局\n合计投资2亿元',
  )
})

test('numbers of lists are read as a browser shows them', () => {
  const page = `<body><ol start="2"><li>新建学校3所<ol type="a"><li>城区2所</li><li>乡镇1所</li></ol></li>
    <li>5G基站200个</li></ol><ul><li>培训500人</li></ul>
    <ol style="list-style-type: simp-chinese-informal"><li>加强领导</li></ol></body>`
  assert.equal(
    text(page),
    '2.新建学校3所\na.城区2所\nb.乡镇1所\n3. 5G基站200个\n培训500人\n一、加强领导',
  )
})

test('places follow a title that is put in front', () => {
  const { text: words, places } = readHtml(
    new TextEncoder().encode('<title>工作要点 - 某网</title><body><p>新建学校3所</p></body>'),
  )
  const [, second] = places
  assert.ok(second)
  assert.equal(words.slice(second.start, second.end), '新建学校3所')
})

test('the encoding that a page declares is used, an unknown one is not believed', () => {
  const gbk = Uint8Array.from(
    Buffer.concat([
      Buffer.from('<html><head><meta charset="gb2312"></head><body><p>'),
      Buffer.from('c8abc4ead0c2bda8d1a7d0a333cbf9', 'hex'),
      Buffer.from('</p></body></html>'),
    ]),
  )
  assert.equal(readHtml(gbk).text, '全年新建学校3所')
})

test('a page of pictures is a scan, an abyss of tags is refused', () => {
  const refused = (page: string) => {
    try {
      return text(page)
    } catch (thrown) {
      return refusalOf(thrown)?.code
    }
  }
  assert.equal(refused('<body><img src="http://192.0.2.1/a.png"></body>'), 'scan-without-text')
  assert.equal(refused('<body></body>'), 'empty')
  assert.equal(refused(`<body>${'<div>'.repeat(50_000)}字`), 'too-complex')
})
