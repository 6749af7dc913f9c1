import { describe, expect, it } from 'vitest';

import { documentData, loadTemplate, type Matter, renderDocument, renderPage } from '../../runtime/engine/index.ts';
import { allotment, drawing } from '../../test/support/allotment.ts';
import { compileTemplate } from './compile.ts';

const scope = allotment.content;
const at = { date: '2026-03-10' };

function reasons(source: string, about: 'matter' | 'subject' = 'matter'): string[] {
  const compiled = compileTemplate(source, scope, about);
  return 'problems' in compiled ? compiled.problems.map(({ code, params }) => (code === 'template' ? String(params?.['reason']) : `${code} ${String(params?.['name'])}`)) : [];
}

function print(source: string, matter: Matter = drawing, subject: string | null = null) {
  const compiled = compileTemplate(source, scope, subject === null ? 'matter' : 'subject');
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  const printed = renderDocument(compiled.template, documentData(allotment, matter, subject, at, { organisation: '北园' }));
  if ('problems' in printed) throw new Error(JSON.stringify(printed.problems));
  return printed;
}

describe('threat 16: what a template may not do', () => {
  it.each([
    ['{{{lots.remark}}}', 'unescaped'],
    ['{{&lots.remark}}', 'unescaped'],
    ['{{> other}}', 'partial'],
    ['{{> (lots.remark)}}', 'partial'],
    ['{{#> layout}}x{{/layout}}', 'partial'],
    ['{{#*inline "x"}}{{> x}}{{/inline}}{{> x}}', 'decorator'],
    ['{{* decorate}}', 'decorator'],
    ['{{#each subjects as |one|}}{{one.id}}{{/each}}', 'block-params'],
    ['{{lookup lots "remark"}}', 'unknown-helper'],
    ['{{log lots.remark}}', 'unknown-helper'],
    ['{{helperMissing}}', 'unknown-field helperMissing'],
    ['{{blockHelperMissing lots}}', 'unknown-helper'],
    ['{{eval "1"}}', 'unknown-helper'],
    ['{{#lots}}{{remark}}{{/lots}}', 'unknown-block'],
    ['{{#each subjects}}{{#list lots.results}}{{/list}}{{/each}}', 'unknown-block'],
    ['{{{{raw}}}}{{lots.remark}}{{{{/raw}}}}', 'unknown-block'],
    ['{{"text"}}', 'not-a-value'],
    ['{{text undefined}}', 'syntax'],
    ['{{text null}}', 'syntax'],
    ['{{text lots.remark other="1"}}', 'wrong-arguments'],
    ['{{text lots.remark field="applicant.name"}}', 'wrong-arguments'],
    ['{{percent lots.plots}}', 'wrong-arguments'],
    ['{{eq lots.plots 1}}', 'not-a-value'],
    ['{{lots}}', 'not-a-value'],
    ['{{lots.results}}', 'not-a-value'],
    ['{{#each lots.remark}}x{{/each}}', 'not-rows'],
    ['{{#with lots.remark}}x{{/with}}', 'wrong-arguments'],
    ['{{#each subjects}}{{#with this}}{{id}}{{/with}}{{/each}}', 'wrong-arguments'],
    ['{{#each (lines lots.remark)}}{{#each ../subjects}}x{{/each}}{{/each}}', 'loop-inside-value'],
    ['{{#each subjects}}{{#each ../subjects}}{{#each ../../subjects}}{{#each ../../../subjects}}x{{/each}}{{/each}}{{/each}}{{/each}}', 'too-deep'],
    ['\\{{lots.remark}}', 'trailing-backslash'],
    ['{{choose lots.noWitnesses "}}" "b"}}', 'literal-braces'],
    ['x{{! a }}\\\\{{lots.remark}}', 'trailing-backslash'],
    ['{{! a }}}{{lots.remark}}', 'literal-braces'],
    ['{{lots.remark}}{{! a }}} b', 'literal-braces'],
    ['{ {{! a }}{{{! b }}{lots.remark}}', 'syntax'],
    ['ok \u202e{{lots.remark}}', 'hidden-character'],
    ['{{choose lots.noWitnesses "a\u200b" "b"}}', 'hidden-character'],
    ['{{#if lots.remark}}', 'syntax'],
    ['{{#if lots.remark}}a{{/unless}}', 'syntax'],
    ['{{lots.remark', 'syntax'],
  ])('%s is refused: %s', (source, reason) => expect(reasons(source)).toContain(reason));

  it.each(['{{__proto__}}', '{{lots.__proto__}}', '{{lots.constructor}}', '{{constructor.constructor}}', '{{@root.constructor}}', '{{lots.[__proto__].x}}', '{{text lots.prototype}}', '{{#with lots.__proto__}}{{/with}}', '{{this.constructor.constructor}}', '{{lots.toString}}', '{{lots.[a b]}}', '{{subjects.[0].applicant.name}}'])(
    'threat 17: %s is refused for its name',
    (source) => expect(reasons(source)).toContain('forbidden-name'),
  );

  it.each(['{{@root.lots.nothing}}', '{{@session.data}}', '{{@root.__lookupGetter__}}', '{{@partial-block}}', '{{@key}}', '{{@index.constructor}}', '{{../../../x}}', '{{subject.applicant.name}}', '{{applicant.name}}', '{{lots.results.plot}}', '{{parameter.unheard}}', '{{organisation.people}}', '{{count (where lots.results "nobody" 1)}}'])(
    '%s reads nothing that there is, and is refused',
    (source) => expect(reasons(source)).not.toEqual([]),
  );

  it.each([
    ['<script>1</script>', 'element'],
    ['<style>p { color: expression(1) }</style>', 'element'],
    ['<svg onload="x"></svg>', 'element'],
    ['<iframe src="x"></iframe>', 'element'],
    ['<img src="x">', 'element'],
    ['<a href="javascript:x">a</a>', 'element'],
    ['<form action="x"></form>', 'element'],
    ['<object data="x"></object>', 'element'],
    ['<base href="x">', 'element'],
    ['<meta http-equiv="refresh" content="0">', 'element'],
    ['<template><p>x</p></template>', 'element'],
    ['<P>x</P>', 'element'],
    ['<p onclick="x">a</p>', 'attribute'],
    ['<p style="width: expression(1)">a</p>', 'attribute'],
    ['<p style="background: url(x)">a</p>', 'attribute'],
    ['<p srcdoc="x">a</p>', 'attribute'],
    ['<table background="javascript:x"></table>', 'attribute'],
    ['<p class="a&quot; onclick=">a</p>', 'attribute'],
    ['<td colspan="1e9">a</td>', 'attribute'],
    ['<p class={{lots.remark}}>a</p>', 'markup'],
    ['<p class="{{lots.remark}}">a</p>', 'markup'],
    ['<p {{lots.remark}}>a</p>', 'markup'],
    ['<{{lots.remark}}>', 'markup'],
    ['<p class=a>b</p>', 'markup'],
    ['<!-- {{lots.remark}} -->', 'markup'],
    ['<!doctype html>', 'markup'],
    ['<![CDATA[x]]>', 'markup'],
    ['a < b', 'markup'],
    ['<p', 'markup'],
    ['<p>a', 'unbalanced'],
    ['</main>', 'unbalanced'],
    ['<p><b>a</p></b>', 'unbalanced'],
    ['{{#if lots.remark}}<p>{{/if}}</p>', 'unbalanced'],
    ['<p/>', 'unbalanced'],
  ])('markup %s is refused: %s', (source, reason) => expect(reasons(source)).toContain(reason));

  it('names the line, also inside a long text', () => {
    const compiled = compileTemplate('<p>\n</p>\n<p>{{lots.remark}}\n\n<blink>x</blink></p>', scope, 'matter');
    expect('problems' in compiled && compiled.problems).toEqual([{ kind: 'problem', code: 'template', path: '', params: { reason: 'element', line: 5, name: 'blink' } }]);
    const broken = compileTemplate('<p>\n{{#if lots.remark}}\n', scope, 'matter');
    expect('problems' in broken && broken.problems[0]?.params).toEqual({ reason: 'syntax', line: 2, name: '{{#if lots.remark}}' });
    const ended = compileTemplate('{{#if lots.remark}}\na{{/if}}\n{{/each}}', scope, 'matter');
    expect('problems' in ended && ended.problems[0]?.params).toEqual({ reason: 'syntax', line: 3, name: '{{/each}}' });
  });

  it('is bounded in size and depth', () => {
    expect(reasons('x'.repeat(262_145))).toEqual(['too-large']);
    expect(reasons('x'.repeat(262_144))).toEqual([]);
    expect(reasons('{{#if lots.remark}}'.repeat(24) + '{{/if}}'.repeat(24))).toEqual([]);
    expect(reasons('{{#if lots.remark}}'.repeat(25) + '{{/if}}'.repeat(25))).toEqual(['too-deep']);
    expect(reasons('x{{lots.remark}}'.repeat(10_000))).toEqual([]);
    expect(reasons('x{{lots.remark}}'.repeat(10_001))).toEqual(['too-large']);
  });

  const many = (text: string, times: number): string => text.repeat(times);
  it.each([
    ['nested blocks', many('{{#if lots.remark}}', 5000) + many('{{/if}}', 5000)],
    ['a chain of else', `{{#if lots.remark}}${many('{{else if lots.plots}}', 5000)}{{/if}}`],
    ['nested inverse blocks', many('{{^if lots.remark}}', 5000) + many('{{/if}}', 5000)],
    ['nested calls', `{{#if ${many('(not ', 4000)}lots.plots${many(')', 4000)}}}x{{/if}}`],
    ['many arguments', `{{text ${many('lots.plots ', 20_000)}}}`],
    ['a long path', `{{lots${many('.plots', 40_000)}}}`],
    ['a long way up', `{{${many('../', 80_000)}lots}}`],
    ['an open tag', `{{lots${many('.plots', 40_000)}`],
    ['blocks hidden behind a comment', `{{!-- --~}}${many('{{#if lots.remark}}', 3000)}{{!-- --}}${many('{{/if}}', 3000)}`],
    ['blocks hidden by ends in texts', many('{{#if lots.remark}}{{text "}}{{/if}}"}}', 3000) + many('{{/if}}', 3000)],
    ['blocks hidden by ends in names', many('{{#if lots.remark}}{{text [}}{{/if}}]}}', 3000) + many('{{/if}}', 3000)],
    ['blocks hidden by escaped ends', many('{{#if lots.remark}}\\{{/if}}', 3000) + many('{{/if}}', 3000)],
    ['raw blocks', many('{{{{a}}}}', 20_000)],
    ['open elements', many('<p>', 80_000)],
    ['broken elements', many('<p class="', 25_000)],
    ['endless attributes', `<p ${many('a="b" ', 40_000)}`],
  ])('P7 %s is refused within a second', (_, source) => {
    const begun = performance.now();
    expect(reasons(source)).not.toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('stops a document that grows past its limits, within a second', () => {
    const many: Matter = { ...drawing, subjects: Array.from({ length: 200 }, (_, place) => ({ id: `s${place}`, state: 'active', forms: {} })) };
    const compiled = compileTemplate('{{#each subjects}}{{#each ../subjects}}{{#each ../../subjects}}{{applicant.name}}{{/each}}{{/each}}{{/each}}', scope, 'matter');
    if ('problems' in compiled) throw new Error('refused');
    const begun = performance.now();
    expect(renderDocument(compiled.template, documentData(allotment, many, null, at))).toEqual({ problems: [{ kind: 'problem', code: 'template', path: '', params: { reason: 'too-long' } }] });
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('a document', () => {
  it('prints fields by their type, subjects and rows with what belongs to them', () => {
    const { body, blanks } = print(
      '<p>{{organisation.title}} {{lots.drawnOn}} {{parameter.plotsEach}}</p>{{#each subjects}}<p>{{number}} {{applicant.name}}{{#each (where ../lots.results "who" id)}} {{plot}} {{who}} {{kind}}{{/each}}</p>{{/each}}',
    );
    expect(body).toContain('<p>北园 2026年3月9日 2</p><p>1 顾言 7 顾言 向阳</p><p>2 <span class="gap"');
    expect(body).not.toContain('沈默');
    expect(blanks).toEqual([
      { form: 'applicant', field: 'name', stage: 'draw', title: '姓名', subject: 'b' },
      { form: 'lots', field: 'results.plot', stage: 'draw', title: '结果：园地号', row: 1 },
      { form: 'lots', field: 'results.kind', stage: 'draw', title: '结果：种类', row: 1 },
    ]);
  });

  it('is about one subject, also a withdrawn one, with the subject in every blank', () => {
    const { body, blanks } = print('<p>{{subject.applicant.name}} {{age subject.applicant.born}}</p>{{#each (lines lots.remark)}}<p>{{this}}、{{../subject.applicant.name}}</p>{{/each}}', drawing, 'c');
    expect(body).toContain('沈默');
    expect(body).toContain('<p>第二行、沈默</p>');
    expect(blanks).toEqual([{ form: 'applicant', field: 'born', stage: 'draw', title: '出生日期', subject: 'c' }]);
  });

  it('lists an empty table as blank, unless it is ticked as empty', () => {
    const source = '{{#each lots.witnesses}}<p>{{name}}</p>{{else}}<p>—</p>{{/each}}';
    expect(print(source).blanks.map(({ field }) => field)).toEqual(['witnesses']);
    expect(print(source, { ...drawing, forms: { lots: { noWitnesses: true } } })).toEqual({ body: '<p>—</p>', blanks: [] });
  });

  it('keeps a field apart from a helper of the same name', () => {
    const named = { ...allotment.content, forms: allotment.content.forms.map((form) => (form.id === 'lots' ? { ...form, schema: { ...form.schema, properties: { ...form.schema.properties, date: { type: 'string', format: 'date', title: '日' } } } as const } : form)) };
    const compiled = compileTemplate('{{#with lots}}{{date}}|{{date date style="dot"}}{{/with}}', named, 'matter');
    if ('problems' in compiled) throw new Error('refused');
    const printed = renderDocument(compiled.template, documentData({ content: named }, { ...drawing, forms: { lots: { date: '2026-03-09' } } }, null, at));
    expect(printed).toEqual({ body: '2026年3月9日|2026.03.09', blanks: [] });
  });

  it('threat 8: a payload in every value stays text', () => {
    const payload = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{constructor}}</p>';
    const hostile: Matter = {
      ...drawing,
      title: payload,
      forms: { lots: { drawnOn: payload, remark: `${payload}\n${payload}`, plots: payload, witnesses: [{ name: payload }], results: [{ who: payload, plot: payload, kind: payload }] } },
      subjects: [{ id: 'a', state: 'active', forms: { applicant: { name: payload, born: payload, bornIn: payload, resident: payload, wishes: [payload] } } }],
    };
    const { body } = print(
      '<p>{{matter.title}}{{lots.drawnOn}}{{lots.remark}}{{lots.plots}}{{date lots.drawnOn}}{{chineseDate lots.drawnOn}}{{list lots.witnesses column="name"}}{{count lots.results}}</p>{{#each lots.results}}<p>{{who}}{{plot}}{{code kind}}{{percent plot 3}}{{number plot}}</p>{{/each}}{{#each subjects}}<p>{{pad applicant.name 9}}{{month applicant.born}}{{age applicant.bornIn}}{{choose applicant.resident "是" "否"}}{{applicant.wishes}}{{#each (lines ../lots.remark)}}{{this}}{{/each}}</p>{{/each}}',
      hostile,
    );
    expect(body.replace(/<\/?p>|<br>|<span class="gap"(?: data-[a-z]+="[A-Za-z0-9.-]+")*>|<\/span>/gu, '')).not.toMatch(/[<>"]/u);
    expect(body).toContain('{{constructor}}');
    const page = renderPage({ title: payload, body: '', language: '"><script>' });
    expect(page.match(/<script/gu)).toBeNull();
    expect(page).toContain('&lt;script&gt;');
  });

  it('threat 17: an own __proto__ key in the values reaches neither the page nor a prototype', () => {
    const values: unknown = JSON.parse('{"__proto__": {"remark": "POLLUTED"}, "constructor": {"prototype": {"remark": "POLLUTED"}}}');
    if (typeof values !== 'object' || values === null) throw new Error('fixture');
    const { body } = print('<p>{{lots.remark}}{{list lots.results column="plot"}}</p>', { ...drawing, forms: { lots: { ...values, results: [JSON.parse('{"__proto__": {"plot": 666}}')] } } });
    expect(body).not.toMatch(/POLLUTED|666/u);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('remark' in {}).toBe(false);
  });

  it('prints the same from the module a browser loads as from the server', async () => {
    const compiled = compileTemplate('<h1>{{matter.title}}</h1>{{#each subjects}}{{#if applicant.name}}<p>{{index1 @index}}{{applicant.name}}</p>{{else}}<p>{{text applicant.name width=3}}</p>{{/if}}{{/each}}', scope, 'matter');
    if ('problems' in compiled) throw new Error('refused');
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(`export default ${compiled.spec}`)}`);
    if (typeof module !== 'object' || module === null || !('default' in module) || typeof module.default !== 'object' || module.default === null) throw new Error('no module');
    const data = documentData(allotment, drawing, null, at);
    expect(renderDocument(loadTemplate(module.default), data)).toEqual(renderDocument(compiled.template, data));
  });

  it('says which fields it reads', () => {
    const compiled = compileTemplate('{{lots.drawnOn}}{{#each (where lots.results "who" "a")}}{{plot}}{{/each}}{{#if lots.plots}}{{count (where subjects "applicant.resident" true)}}{{/if}}', scope, 'matter');
    expect('reads' in compiled && compiled.reads).toEqual(['applicant.resident', 'lots.drawnOn', 'lots.plots', 'lots.results', 'lots.results.plot', 'lots.results.who']);
  });
});
