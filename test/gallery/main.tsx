import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';

import {
  Button, Change, Chip, DataTable, Dialog, Empty, ErrorNote, FormView, JudgedTree, type LanguageCode, LanguageProvider, Light, LightSentence, Paper,
  RuleSentence, Skeleton, StageRail, type StageMark, Tabs, ToastRegion, useToast, WhyButton, fieldLights,
} from '../../runtime/ui/index.ts';
import type { FieldRef, FormData } from '../../runtime/engine/index.ts';
import { data, rows, subjects } from './data.ts';
import { codes, definitions, forms, messages, overlay, validators } from './definitions.ts';

declare global {
  interface Window {
    /** The last values of the form, for browser tests. */
    gallery: { readonly data: FormData };
  }
}

function Rules(): ReactNode {
  return (
    <div className="gallery gallery--wide">
      {definitions.ruleset.rules.map((rule) => (
        <div key={rule.name} className="gallery__column"><h3>{rule.event.params.title}</h3><RuleSentence rule={rule} definitions={definitions} /></div>
      ))}
    </div>
  );
}

const stages: readonly StageMark[] = [
  { stage: 'nomination', title: '初始提名', state: 'closed', light: 'green', leader: '钱立群', handler: '苏晓棠' },
  { stage: 'eligibility', title: '任职资格', state: 'closed', light: 'yellow', leader: '许国平', handler: '苏晓棠' },
  { stage: 'recommendation', title: '民主推荐', state: 'closed', light: 'green' },
  { stage: 'inspection', title: '组织考察', state: 'closed', light: 'green' },
  { stage: 'reportable-matters', title: '有关事项报告', state: 'begun', light: 'grey' },
  { stage: 'deliberation', title: '酝酿', state: 'begun', light: 'grey' },
  { stage: 'discussion', title: '讨论决定', state: 'begun', light: 'red', leader: '钱立群', handler: '苏晓棠', note: '2 处应填未填' },
  { stage: 'appointment', title: '任职', state: 'not-begun', light: 'none' },
];

function FormPage({ id, reading }: { readonly id: string; readonly reading: boolean }): ReactNode {
  const [values, setValues] = useState<FormData>(data[id] ?? {});
  const [focus, setFocus] = useState<FieldRef | undefined>(undefined);
  window.gallery = { data: values };
  const form = forms.find((each) => each.id === id);
  const validator = validators.forms[id];
  if (form === undefined || validator === undefined) return <p>{id}</p>;
  const own = rows.filter((row) => row.stage === id);
  return (
    <div className="gallery">
      <div className="gallery__column gallery__column--rail"><StageRail look="rows" stages={stages} current="discussion" /></div>
      <div className="gallery__column">
        <FormView
          form={form} codes={codes} subjects={subjects} data={values} onChange={setValues} validator={validator} readOnly={reading}
          lights={fieldLights(own, id)} missing={own.flatMap((row) => row.missing)} {...(focus === undefined ? {} : { focus })}
        />
      </div>
      <div className="gallery__stack">
        {own.map((row) => (
          <LightSentence key={row.rule} row={row} definitions={definitions} onField={(ref) => setFocus({ ...ref })} onOpen={() => undefined} {...(row.subject === undefined ? {} : { subject: '周明远' })} />
        ))}
      </div>
    </div>
  );
}

function Pieces(): ReactNode {
  const [tab, setTab] = useState('a');
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const tree = rows[0]?.tree;
  return (
    <div className="gallery gallery--wide">
      <div className="gallery__column gallery__stack">
        <p>{(['green', 'yellow', 'red', 'grey', 'none', 'problem'] as const).map((light) => <span key={light}><Light light={light} /> </span>)}</p>
        <Tabs tabs={[{ id: 'a', label: '周明远', mark: <Light light="red" compact /> }, { id: 'b', label: '沈若溪', mark: <Light light="green" compact /> }]} current={tab} onSelect={setTab} label="人选" look="subjects" />
        <Tabs tabs={[{ id: 'a', label: '表单' }, { id: 'b', label: '文书' }]} current={tab} onSelect={setTab} label="页"><p>{tab}</p></Tabs>
        <p>
          <Button look="primary" onClick={() => setOpen(true)}>报送</Button> <Button>保存</Button> <Button look="quiet">取消</Button> <Button look="danger">终止</Button>{' '}
          <Button onClick={() => toast({ text: '已保存', tone: 'good' })}>通知</Button>{' '}
          <WhyButton look="primary" why="还有红灯：到会成员不足应到会的三分之二（第三十八条）" reason="shown">签字</WhyButton>
        </p>
        <p><Chip>民主推荐</Chip> <Chip tone="strong">提拔</Chip> <Chip tone="muted">暂缓</Chip> <Chip onPress={() => undefined} pressed>红灯</Chip> <Chip onPress={() => undefined}>黄灯</Chip></p>
        <DataTable
          caption="事项" rows={[{ id: '1', title: '2026 年第三批', left: 2 }, { id: '2', title: '2026 年第四批', left: 11 }]} rowKey={(row) => row.id}
          columns={[
            { id: 'title', title: '事项', cell: (row) => <a href="#x">{row.title}</a>, sort: (row) => row.title },
            { id: 'rail', title: '环节', cell: () => <StageRail look="dots" stages={stages} /> },
            { id: 'left', title: '剩余工作日', cell: (row) => row.left, sort: (row) => row.left, align: 'end', width: 'narrow' },
          ]}
        />
        {tree !== undefined && <JudgedTree tree={tree} definitions={definitions} />}
        <p><Change before="2026-09-10" after="2026-09-17" /></p>
        <ErrorNote problem={{ title: '', detail: '', code: 'values-missing', refusal: { kind: 'refusal', code: 'values-missing', missing: [{ form: 'discussion', field: 'present', title: '实到成员' }] } }} onField={() => undefined} kept="您填写的内容已保存在本机" />
        <Empty title="还没有事项" action={<Button>新建事项</Button>}>一个事项是一次会议要讨论决定的全部人选。</Empty>
        <Skeleton shape="lines" rows={3} />
        <Paper html="<h1>任前公示</h1><p>经研究，<span data-field='x'>周明远</span>同志拟任……</p>" css="h1 { text-align: center; font-size: 22pt; }" />
        <Dialog open={open} title="报送" onClose={() => setOpen(false)} actions={<Button look="primary">确认报送</Button>}>报送后第一阶段的内容将锁定。</Dialog>
      </div>
    </div>
  );
}

function Gallery(): ReactNode {
  const [page, ...flags] = location.hash.slice(1).split(',');
  const [language, setLanguage] = useState<LanguageCode>(flags.includes('en') ? 'en' : 'zh-CN');
  return (
    <LanguageProvider language={language} overlays={{ en: overlay }} sentences={messages}>
      <ToastRegion>
        <div className="gallery__bar no-print">
          {['pieces', 'rules', ...forms.map((form) => form.id)].map((id) => <a key={id} href={`#${id}${flags.length > 0 ? `,${flags.join(',')}` : ''}`} onClick={() => setTimeout(() => location.reload())}>{id}</a>)}
          <Button size="small" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>中 / En</Button>
        </div>
        {page === 'rules' ? <Rules /> : page === '' || page === undefined || page === 'pieces' ? <Pieces /> : <FormPage key={page} id={page} reading={flags.includes('reading')} />}
      </ToastRegion>
    </LanguageProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Gallery />);
