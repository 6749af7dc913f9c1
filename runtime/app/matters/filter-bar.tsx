import type { ReactNode } from 'react';

import type { MatterSummary } from '../../api/index.ts';
import { Button, Chip, Light, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { currentStage, type Filters, noFilters, toggled } from './filters.ts';

export interface FilterBarProps {
  readonly matters: readonly MatterSummary[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const lights = ['red', 'yellow', 'grey', 'green', 'problem'] as const;

/** Search and chips: only what occurs among the matters is offered. */
export function FilterBar({ matters, filters, onChange }: FilterBarProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const count = (fits: (matter: MatterSummary) => boolean) => matters.filter(fits).length;
  const stages = uniqueStages(matters);
  const organisations = [...new Map(matters.map((matter) => [matter.organisation, matter.organisationTitle]))];
  return (
    <div className="filters" role="search">
      <input className="input filters__search" type="search" aria-label={t('matters.search')} placeholder={t('matters.searchPlain')} value={filters.text} onChange={(event) => onChange({ ...filters, text: event.target.value })} />
      <Group title={t('matters.filter.light')}>
        {lights.filter((light) => filters.lights.includes(light) || count(({ overall }) => overall === light) > 0).map((light) => (
          <Chip key={light} pressed={filters.lights.includes(light)} onPress={() => onChange({ ...filters, lights: toggled(filters.lights, light) })}>
            <Light light={light} count={count(({ overall }) => overall === light)} />
          </Chip>
        ))}
      </Group>
      <Group title={t('matters.filter.state')}>
        {(['open', 'closed'] as const).map((state) => (
          <Chip key={state} pressed={filters.states.includes(state)} onPress={() => onChange({ ...filters, states: toggled(filters.states, state) })}>
            {t(`matters.state.${state}`)} {count((matter) => matter.state === state)}
          </Chip>
        ))}
      </Group>
      <Group title={t('matters.filter.stage')}>
        {stages.map(([stage, title]) => (
          <Chip key={stage} pressed={filters.stages.includes(stage)} onPress={() => onChange({ ...filters, stages: toggled(filters.stages, stage) })}>
            {translate(title)} {count((matter) => currentStage(matter) === stage)}
          </Chip>
        ))}
      </Group>
      {organisations.length > 1 && (
        <Group title={t('matters.filter.organisation')}>
          {organisations.map(([organisation, title]) => (
            <Chip key={organisation} pressed={filters.organisations.includes(organisation)} onPress={() => onChange({ ...filters, organisations: toggled(filters.organisations, organisation) })}>
              {translate(title)}
            </Chip>
          ))}
        </Group>
      )}
      {filters !== noFilters && Object.values(filters).some((value) => value.length > 0) && (
        <Button look="quiet" size="small" onClick={() => onChange(noFilters)}>{t('matters.clear')}</Button>
      )}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="filters__group" role="group" aria-label={title}>
      <span className="filters__title" aria-hidden="true">{title}</span>
      {children}
    </div>
  );
}

function uniqueStages(matters: readonly MatterSummary[]): readonly (readonly [string, string])[] {
  const inUse = new Set(matters.map(currentStage));
  const titles = new Map(matters.flatMap(({ stages }) => stages.map(({ stage, title }) => [stage, title] as const)));
  return [...titles].filter(([stage]) => inUse.has(stage));
}
