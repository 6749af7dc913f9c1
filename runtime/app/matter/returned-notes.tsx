import type { ReactNode } from 'react';

import type { StageDefinition } from '../../engine/index.ts';
import { useLanguage } from '../../ui/index.ts';
import { reasonText } from '../filing/reason-text.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { openingOf, procedureOf, subjectName, useMatter } from './context.ts';

/** Why subjects were returned, beside the stage a reason is pinned to, until they are filed again. */
export function ReturnedNotes({ stage }: { readonly stage: StageDefinition }): ReactNode {
  const t = useTexts();
  const join = useJoints();
  const { translate } = useLanguage();
  const scene = useMatter();
  const { governing, subjects, view } = scene;
  const { filings, stages } = procedureOf(scene);
  const rules = governing.loaded.flatMap(({ definitions }) => definitions.ruleset.rules);
  const notes = filings.flatMap((filing) => {
    const codes = openingOf(scene).definitions.codes.find(({ id }) => id === filing.review?.returnReasons);
    const records = view.matter.ledger.filings.filter((record) => record.filing === filing.id);
    return view.matter.subjects.filter(({ state }) => state === 'active').flatMap(({ id }) => {
      const outcome = records.findLast((record) => record.subjects.includes(id))?.outcomes[id];
      if (outcome?.outcome !== 'returned') return [];
      return (outcome.reasons ?? []).filter((reason) => reason.stage === stage.id).map((reason) => ({
        key: `${filing.id} ${id} ${reason.code} ${reason.rule ?? ''}`,
        title: t('stage.returned', { filing: translate(filing.title), name: subjectName(subjects, id) }),
        text: reasonText(reason, { codes, stages: stages.filter((each) => each.id !== stage.id), rules, translate, join }),
      }));
    });
  });
  if (notes.length === 0) return null;
  return (
    <div className="notices">
      {notes.map(({ key, title, text }) => <p key={key} className="notice notice--conflict"><strong>{title}</strong><span>{text}</span></p>)}
    </div>
  );
}
