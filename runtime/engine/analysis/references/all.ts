import type { Part } from '../../definitions/part.ts';
import type { ReleaseContent } from '../../definitions/release.ts';
import { factsInMessage } from '../../rules/message.ts';
import { argumentReferences } from './arguments.ts';
import { conditionReferences } from './conditions.ts';
import { exchangeReferences } from './exchange.ts';
import { formReferences } from './forms.ts';
import { articleOf, caseReferences, matterReferences } from './matters.ts';
import { filingReferences, headReferences, phaseReferences, stageReferences } from './procedure.ts';
import type { Note, Reference } from './reference.ts';
import { templateReferences } from './template.ts';

interface Cited {
  readonly policy: string;
  readonly article: string;
}

/** Everything a part names, its own fields among it, in no particular order. */
export function referencesOf(part: Part, content: ReleaseContent): readonly Reference[] {
  const found: Reference[] = [];
  const note: Note = (reference) => {
    found.push({ write: (id) => id, ...reference, part: { kind: part.kind, id: part.id } });
  };
  const basis = (cited: Cited, path: string): void => {
    note({ path: `${path}/policy`, code: 'basis', kind: 'policy', id: cited.policy, at: 'value' });
    note({ path: `${path}/article`, code: 'basis', kind: 'article', id: `${cited.policy}#${cited.article}`, at: 'value', write: articleOf });
  };
  switch (part.kind) {
    case 'procedure':
      headReferences(part.value, note);
      break;
    case 'phase':
      phaseReferences(part.value, note);
      break;
    case 'stage':
      stageReferences(part.value, note);
      break;
    case 'filing':
      filingReferences(part.value, note);
      break;
    case 'form':
      formReferences(part.value, note);
      break;
    case 'fact':
      note({ path: '/id', code: 'definition', kind: 'fact', id: part.value.id, at: 'value' });
      if (part.value.code !== undefined) note({ path: '/code', code: 'codes', kind: 'codes', id: part.value.code, at: 'value' });
      argumentReferences(part.value.derive, part.value.args, '/args', note, tableOf(part.value.id, content));
      break;
    case 'ruleset':
      part.value.basis.forEach((cited, i) => {
        basis(cited, `/basis/${String(i)}`);
      });
      break;
    case 'condition':
      conditionReferences(part.value, '', 'condition', note);
      break;
    case 'rule': {
      const { params } = part.value.event;
      const at = '/event/params';
      conditionReferences(part.value.conditions, '/conditions', 'condition', note);
      for (const fact of new Set(factsInMessage(params.message))) note({ path: `${at}/message`, code: 'message', kind: 'fact', id: fact, at: 'message' });
      if (params.remedy) note({ path: `${at}/remedy/fact`, code: 'remedy', kind: 'fact', id: params.remedy.fact, at: 'value' });
      if (params.exception) note({ path: `${at}/exception/fact`, code: 'exception', kind: 'fact', id: params.exception.fact, at: 'value' });
      note({ path: `${at}/stage`, code: 'stage-of-rule', kind: 'stage', id: params.stage, at: 'value' });
      if (params.due !== undefined) {
        const kind = content.procedure.filings.some(({ id }) => id === params.due) ? 'filing' : 'stage';
        note({ path: `${at}/due`, code: 'due', kind, id: params.due, at: 'value' });
      }
      params.basis.forEach((cited, i) => {
        basis(cited, `${at}/basis/${String(i)}`);
      });
      break;
    }
    case 'parameter':
      if (part.value.code !== undefined) note({ path: '/code', code: 'codes', kind: 'codes', id: part.value.code, at: 'value' });
      part.value.values.forEach((value, i) => {
        basis(value.source, `/values/${String(i)}/source`);
      });
      break;
    case 'cases':
      caseReferences(part.value, note);
      break;
    case 'template':
      note({ path: '/stage', code: 'template-stage', kind: 'stage', id: part.value.stage, at: 'value' });
      if (part.value.source !== undefined) templateReferences(part.value.source, content, part.value.scope, note);
      break;
    case 'exchange':
      exchangeReferences(part.value, note);
      break;
    case 'policy':
      part.value.articles.forEach((article, i) => {
        note({ path: `/articles/${String(i)}/article`, code: 'definition', kind: 'article', id: `${part.id}#${article.article}`, at: 'value', write: articleOf });
      });
      break;
    case 'sample':
      matterReferences(part.value.matter, '/matter', note);
      break;
    case 'code-list':
    case 'texts':
    case 'sentences':
    case 'calendar-year':
      break;
  }
  return found;
}

/** The table a derived column belongs to. */
function tableOf(fact: string, content: ReleaseContent): string | undefined {
  const [form = '', field = '', column] = fact.split('.');
  const schema = content.forms.find(({ id }) => id === form)?.schema.properties?.[field];
  return column !== undefined && schema?.items?.type === 'object' ? `${form}.${field}` : undefined;
}
