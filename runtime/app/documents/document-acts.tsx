import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { gateInto } from '../../engine/index.ts';
import { useLanguage, useSession, WhyButton } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActDialog } from '../matter/act-dialog.tsx';
import { offerOf, refusalText, whyShut } from '../matter/acts.ts';
import { openingOf, procedureOf, useMatter } from '../matter/context.ts';
import { pathOf } from '../wire/queries.ts';
import { type DocumentPlace, fingerprintOf, print, templatesQuery } from './printing.ts';

/** Print, Word and issue, each shut with the reason while the paper lies behind a gate. */
export function DocumentActs({ template, subject }: DocumentPlace): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const session = useSession();
  const scene = useMatter();
  const { view } = scene;
  const [issuing, setIssuing] = useState(false);
  const issued = (view.matter.ledger.documents ?? []).findLast((each) => each.document === template.id && (subject === null || each.subject === subject));
  const shut = useGateShut(template.behindGate ? template.stage : undefined);
  const query = new URLSearchParams(subject === null ? {} : { subject });
  const address = (format: 'html' | 'docx') => `${pathOf(view.id)}/documents/${template.id}?${new URLSearchParams([...query, ['format', format]]).toString()}`;
  const why = shut === undefined ? {} : { why: shut };
  const offer = offerOf(view.acts, 'issue-document');
  const whyNotIssued = whyShut(offer, language) ?? shut;
  return (
    <div className="row">
      {issued !== undefined && <span className="quiet">{t('document.issuedBy', { date: language.date(issued.on), name: issued.by === undefined ? '' : (view.people[issued.by] ?? '') })}</span>}
      {template.html && <WhyButton {...why} onClick={() => window.open(address('html'), '_blank', 'noopener')}>{t('document.print')}</WhyButton>}
      {template.docx && (shut === undefined ? <a className="button button--plain" href={address('docx')} download>{t('document.word')}</a> : <WhyButton why={shut}>{t('document.word')}</WhyButton>)}
      {session.acts.includes('issue-document') && template.html && (
        <WhyButton look="primary" onClick={() => setIssuing(true)} {...(whyNotIssued === undefined ? {} : { why: whyNotIssued })}>{t('document.issue')}</WhyButton>
      )}
      {issuing && <IssueDialog template={template} subject={subject} onClose={() => setIssuing(false)} />}
    </div>
  );
}

/** Why papers of a stage cannot be made yet: the gate before it is shut. */
function useGateShut(stage: string | undefined): string | undefined {
  const language = useLanguage();
  const scene = useMatter();
  if (stage === undefined) return undefined;
  const filing = gateInto(procedureOf(scene), stage);
  const gate = scene.view.gates.find((each) => each.filing === filing?.id);
  if (gate === undefined || gate.open || scene.view.matter.ledger.stages[stage]?.begunOn !== undefined) return undefined;
  return refusalText({ kind: 'refusal', code: 'gate-shut', params: { act: gate.title }, ...(gate.earliest === undefined ? {} : { helps: { code: 'earliest-date', date: gate.earliest } }) }, language);
}

function IssueDialog({ template, subject, onClose }: DocumentPlace & { readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { view } = scene;
  const release = openingOf(scene);
  const templates = useQuery(templatesQuery(release.definitions.hash));
  const compiled = templates.data?.get(template.id);
  const printed = compiled === undefined ? undefined : print({ release, template: compiled, matter: view.matter, subject, at: view.at, organisation: view.organisationTitle });
  const body = printed !== undefined && 'body' in printed ? printed.body : undefined;
  return (
    <ActDialog
      matter={view.id}
      open
      size="small"
      title={t('document.issueTitle', { document: translate(template.title) })}
      confirm={t('document.issue')}
      shut={body === undefined}
      command={() => ({ kind: 'issue-document', document: template.id, ...(subject === null ? {} : { subject }), sha256: fingerprintOf(body ?? '') })}
      onClose={onClose}
    >
      <p>{t('document.issueAsk')}</p>
    </ActDialog>
  );
}
