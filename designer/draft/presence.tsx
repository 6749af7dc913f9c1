import { type ReactNode, useEffect } from 'react';

import type { PartRef } from '../../runtime/engine/index.ts';
import { useLanguage, useSession } from '../../runtime/ui/index.ts';
import { partTitle } from '../parts/part-title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useDesk } from './desk-context.ts';
import { useDraft } from './draft.ts';
import { draftTexts } from './texts.ts';
import { sendPresence } from './wire.ts';

/** How often (ms) an open page says that it still is. */
const stillHereMs = 25_000;

/** Tells the others that this person has the draft open, and at which part. */
export function useHere(draft: string, kind: PartRef['kind'] | undefined, id: string | undefined): void {
  useEffect(() => {
    const say = () => void sendPresence(draft, kind === undefined || id === undefined ? {} : { part: { kind, id } }).catch(() => undefined);
    say();
    const timer = setInterval(say, stillHereMs);
    return () => clearInterval(timer);
  }, [draft, kind, id]);
  useEffect(() => {
    const leave = () => void sendPresence(draft, { gone: true }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [draft]);
}

/** Who else has the draft open, and where. */
export function Presence(): ReactNode {
  const t = useRoomTexts(draftTexts);
  const { translate } = useLanguage();
  const { person } = useSession();
  const { parts } = useDraft();
  const others = useDesk().state.view.present.filter((each) => each.person !== person.id);
  if (others.length === 0) return null;
  return (
    <span className="presence" role="status">
      {others.map(({ person: id, name, part: ref }) => {
        const part = ref === undefined ? undefined : parts.find((each) => each.kind === ref.kind && each.id === ref.id);
        return <span key={id} className="presence__one">{part === undefined ? t('present', { name }) : t('presentAt', { name, part: translate(partTitle(part)) })}</span>;
      })}
    </span>
  );
}
