import type { ReactNode } from 'react';

import type { Due } from '../../api/index.ts';
import { useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';

/** A deadline: working days left and the day itself; `near` from two days on. */
export function DueText({ due, date = true }: { readonly due: Due | undefined; readonly date?: boolean }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  if (due === undefined) return <span className="due due--none">—</span>;
  return (
    <span className={`due due--${urgency(due)}`}>
      <span className="due__left">{left(due, t)}</span>
      {date && <span className="due__date">{language.date(due.date)}</span>}
    </span>
  );
}

function left({ workingDays }: Due, t: ReturnType<typeof useTexts>): string {
  if (workingDays === undefined) return t('due.unpublished');
  if (workingDays === 0) return t('due.today');
  return workingDays > 0 ? t('due.left', { count: workingDays }) : t('due.past', { count: -workingDays });
}

function urgency({ workingDays }: Due): 'past' | 'near' | 'far' {
  if (workingDays === undefined) return 'far';
  return workingDays < 0 ? 'past' : workingDays <= 2 ? 'near' : 'far';
}
