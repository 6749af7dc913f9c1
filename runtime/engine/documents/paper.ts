import Handlebars from 'handlebars/runtime';

const song = '"方正小标宋简体", "方正小标宋_GBK", FZXiaoBiaoSong-B05S, "小标宋", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif';
const fangSong = '"仿宋_GB2312", FangSong_GB2312, "方正仿宋_GBK", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif';
const kai = '"楷体_GB2312", KaiTi_GB2312, "方正楷体_GBK", KaiTi, "楷体", STKaiti, "Noto Serif CJK SC", serif';
const hei = '"黑体", SimHei, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif';

/**
 * The look of a document's body inside an element of class `paper`, for the live preview and for print alike: A4 with
 * the margins, 16 pt text and 28.95 pt lines of GB/T 9704-2012. `sheet` narrows the margins for forms and tables.
 */
export const paperStyle = `
.paper { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm;
  background: #fff; color: #000; font: 16pt/28.95pt ${fangSong}; text-align: justify; overflow-wrap: anywhere; line-break: strict; }
.paper:has(> .sheet) { padding: 20mm; }
.paper h1 { margin: 0 0 28.95pt; font: 400 22pt/32pt ${song}; text-align: center; text-wrap: balance; }
.paper h2 { margin: 0; font: 400 16pt/28.95pt ${hei}; text-indent: 2em; break-after: avoid; }
.paper h3 { margin: 0; font: 400 16pt/28.95pt ${kai}; text-indent: 2em; break-after: avoid; }
.paper p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.paper .flush { text-indent: 0; }
.paper .centre { text-align: center; text-indent: 0; }
.paper .right { text-align: right; text-indent: 0; }
.paper .kai { font-family: ${kai}; }
.paper .hei, .paper th, .paper strong, .paper b { font-family: ${hei}; font-weight: 400; }
.paper .subtitle { margin: -18pt 0 20pt; font: 16pt/28.95pt ${kai}; text-align: center; text-indent: 0; }
.paper .number { margin: -18pt 0 20pt; text-align: center; text-indent: 0; }
.paper .space { margin-top: 28.95pt; }
.paper .signature { display: table; max-width: 22em; margin: 57.9pt 4em 0 auto; break-inside: avoid; break-before: avoid; }
.paper .signature p { text-align: center; text-indent: 0; }
.paper .gap { border-bottom: 1px solid currentColor; padding: 0 .1em; margin: 0 .1em; white-space: break-spaces; }
.paper td .gap, .paper th .gap { margin: 0; padding: 0; }
.paper .signing { margin-top: 28.95pt; break-before: avoid; break-inside: avoid; }
.paper table { width: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 14pt; line-height: 22pt; text-align: left; table-layout: fixed; }
.paper th, .paper td { box-sizing: border-box; border: .75pt solid #000; padding: 3pt 4pt; vertical-align: middle; text-indent: 0; }
.paper th { text-align: center; }
.paper td p, .paper th p { text-indent: 0; }
.paper td.text { text-align: justify; vertical-align: top; }
.paper td.text p { text-indent: 2em; }
.paper td.centre, .paper td.figure { text-align: center; font-variant-numeric: tabular-nums; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper tr.tall { height: 36pt; }
.paper tr.free { break-inside: auto; }
.paper table.plain, .paper table.plain td, .paper table.plain th { border: 0; }
.paper .small { font-size: 12pt; line-height: 20pt; }
.paper .sheet { font-size: 14pt; line-height: 24pt; }
.paper .sheet h1 { margin-bottom: 10pt; }
.paper .together { break-inside: avoid; }
.paper .new-page { break-before: page; }
${[5, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60, 70].map((width) => `.paper .w${width} { width: ${width}%; }`).join('\n')}
`;

/** What only paper needs: the page itself. */
const pageStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt serif; } }
@page sheet { margin: 20mm; @bottom-center { content: none; } }
@media print {
  html, body { margin: 0; padding: 0; background: #fff; }
  .paper, .paper:has(> .sheet) { width: auto; min-height: 0; margin: 0; padding: 0; }
  .paper > .sheet { page: sheet; }
}
@media screen { html { background: #e8e8e8; } body { margin: 0; } .paper { margin: 8mm auto; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); } }
`;

/** What a page to print is made of. */
export interface Page {
  readonly title: string;
  /** The document's body, as `renderDocument` gives it. */
  readonly body: string;
  /** The language of the document, e.g. `zh-CN`. */
  readonly language: string;
  /** The nonce of the page's content security policy, where it has one. */
  readonly nonce?: string;
}

/** A complete page for print: one style sheet, no script, nothing from outside. */
export function renderPage({ title, body, language, nonce }: Page): string {
  const name = Handlebars.escapeExpression(title);
  const key = nonce === undefined ? '' : ` nonce="${Handlebars.escapeExpression(nonce)}"`;
  return `<!doctype html>
<html lang="${Handlebars.escapeExpression(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style${key}>${paperStyle}${pageStyle}</style>
</head>
<body>
<main class="paper">
${body}
</main>
</body>
</html>
`;
}
