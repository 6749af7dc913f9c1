import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { GateState } from '../../engine/index.ts';
import { Empty, Tabs, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { isMine, offerOf } from '../matter/acts.ts';
import { filingAddress } from '../matter/addresses.ts';
import { procedureOf, useMatter } from '../matter/context.ts';
import { Gate } from '../matter/gate-panel.tsx';
import { CloseMatter } from './close-matter.tsx';
import { Preparation } from './preparation.tsx';
import { Versions } from './versions.tsx';

/** Can I send it? The procedure's filings: what each still needs, its gate, and its versions. */
export function Component(): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const params = useParams();
  const scene = useMatter();
  const { view, judgement } = scene;
  const { filings } = procedureOf(scene);
  const filing = filings.find(({ id }) => id === params.filing)
    ?? filings.find(({ id }) => offerOf(view.acts, 'file', { filing: id })?.possible === true)
    ?? filings.find(({ id }) => isUnderWay(judgement.gates.find((gate) => gate.filing === id)))
    ?? filings[0];
  if (filing === undefined) return <Empty title={t('filing.none')} />;
  const gate = judgement.gates.find((each) => each.filing === filing.id);
  return (
    <div className="filing">
      <Tabs
        look="subjects"
        label={t('matter.tab.filings')}
        current={filing.id}
        onSelect={(id) => void navigate(filingAddress(view.id, id))}
        tabs={filings.map(({ id, title }) => ({ id, label: translate(title) }))}
      >
        <div className="filing__columns">
          <div className="filing__main">
            {filing.description !== undefined && <p className="quiet">{translate(filing.description)}</p>}
            {isMine(offerOf(view.acts, 'file', { filing: filing.id })) && <Preparation key={filing.id} filing={filing} />}
            <Versions filing={filing} />
          </div>
          <aside className="filing__side">
            {gate !== undefined && <Gate gate={gate} atFiling />}
            <CloseMatter />
          </aside>
        </div>
      </Tabs>
    </div>
  );
}

/** Whether a filing still matters: its gate was not passed, or in breach; one without a gate comes last and stays. */
function isUnderWay(gate: GateState | undefined): boolean {
  return gate === undefined || gate.held === undefined || gate.breach?.settled === false;
}
