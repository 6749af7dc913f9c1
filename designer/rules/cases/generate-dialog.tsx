import { type ReactNode, useEffect, useState } from 'react';

import { boundaryCases, type Calendar, type CompiledRelease, type GeneratedCase, type RuleCase, type RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Dialog, Empty, Light, Skeleton, useLanguage } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { caseLights } from './expectation.tsx';
import { confirmed } from './generated.ts';

export interface GenerateDialogProps {
  readonly rule: RuleDefinition;
  readonly release: CompiledRelease;
  readonly calendar: Calendar;
  readonly onClose: () => void;
  readonly onStore: (cases: readonly RuleCase[]) => void;
}

/** Cases made up at the rule's boundary. The engine says what it gives now; a person says, for each, what the law demands. */
export function GenerateDialog({ rule, release, calendar, onClose, onStore }: GenerateDialogProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { sentence } = useLanguage();
  const [made, setMade] = useState<readonly GeneratedCase[]>();
  const [lights, setLights] = useState<ReadonlyMap<number, RuleCase['light']>>(new Map());
  // What is offered stays while the dialog is open, whatever is compiled meanwhile.
  const [asked] = useState(() => boundaryCases(release, calendar, rule.name, { name: (kind, params) => sentence(`generated.${kind}`, params) ?? t('generate.plain', { kind }) }));
  useEffect(() => {
    let current = true;
    void asked.then((found) => {
      if (current) setMade(found);
    });
    return () => {
      current = false;
    };
  }, [asked]);
  const set = (index: number, light: RuleCase['light'] | undefined): void => setLights((now) => {
    const next = new Map(now);
    if (light === undefined) next.delete(index);
    else next.set(index, light);
    return next;
  });
  const store = (): void => onStore((made ?? []).flatMap((each, index) => confirmed(each, lights.get(index)) ?? []));
  return (
    <Dialog
      open title={t('generate.title', { title: rule.event.params.title })} size="large" onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={lights.size === 0} onClick={store}>{t('generate.store', { count: lights.size })}</Button></>}
    >
      {made === undefined && <Skeleton shape="lines" rows={6} />}
      {made?.length === 0 && <Empty title={t('generate.none')}>{t('generate.noneHelp')}</Empty>}
      {made !== undefined && made.length > 0 && (
        <>
          <p className="quiet">{t('generate.help')}</p>
          <table className="plain-table generate">
            <thead><tr><th scope="col">{t('generate.case')}</th><th scope="col">{t('generate.now')}</th><th scope="col">{t('generate.law')}</th></tr></thead>
            <tbody>
              {made.map((each, index) => (
                <tr key={index} className={lights.has(index) ? 'generate--chosen' : undefined}>
                  <th scope="row">{each.case.name}</th>
                  <td><Light light={each.case.light} {...(each.case.outcome === undefined ? {} : { outcome: each.case.outcome })} /></td>
                  <td><div className="generate__law">
                    {lights.get(index) === undefined && <Button size="small" onClick={() => set(index, each.case.light)}>{t('generate.agree')}</Button>}
                    <select className="select" aria-label={t('generate.lawOf', { name: each.case.name })} value={lights.get(index) ?? ''} onChange={(event) => set(index, caseLights.find((light) => light === event.target.value))}>
                      <option value="">{t('generate.leave')}</option>
                      {caseLights.map((light) => <option key={light} value={light}>{t(`light.${light}`)}</option>)}
                    </select>
                  </div></td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button size="small" onClick={() => setLights(new Map(made.map((each, index) => [index, each.case.light])))}>{t('generate.agreeAll')}</Button>
        </>
      )}
    </Dialog>
  );
}
