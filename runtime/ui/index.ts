// What both apps share. Styles: import './theme/index.css' once in the app's entry.
export { LanguageProvider, type Language, type LanguageProviderProps, type Resources, createLanguage, createTexts, useLanguage } from './language/LanguageProvider.tsx';
export { type LanguageCode, dateText, instantText, isCivilDate, numberText, weekday, weekdayText } from './language/dates.ts';
export { type Overlays, type Sentences, fillSentence, translateFilled, translateText } from './language/translate.ts';

export { FormView, type FormViewProps } from './forms/FormView.tsx';
export { type FieldKey, type FieldLights, type FormLookups, type SubjectChoice, fieldKey } from './forms/definitions.ts';
export { fieldLights } from './forms/field-lights.ts';
export { loadValidators } from './forms/load-validators.ts';
export { type CompiledCheck, type FormValidator, type ReleaseValidators, type ValidatorsModule, checkValues, releaseValidators } from './forms/validators.ts';

export { Light, LightMark, type LightProps, type Shown } from './light/Light.tsx';
export type { Definitions } from './light/definitions.ts';
export { LightSentence, type LightSentenceProps } from './light/LightSentence.tsx';
export { articleText } from './light/article-text.ts';
export { JudgedTree, type JudgedTreeProps } from './light/JudgedTree.tsx';
export { RuleSentence, type RuleSentenceProps } from './light/RuleSentence.tsx';
export { type FactWords, factWords, fractionText, parameterValue, type Reading, wordsOf } from './light/facts.ts';
export { type RuleReading, ruleSentence } from './light/rule-sentence.ts';

export { Paper, type PaperProps } from './document/Paper.tsx';
export { Change, type ChangeProps } from './diff/Change.tsx';

export { Button, type ButtonProps } from './pieces/Button.tsx';
export { Chip, type ChipProps } from './pieces/Chip.tsx';
export { type Column, DataTable, type DataTableProps, sortRows } from './pieces/DataTable.tsx';
export { Dialog, type DialogProps } from './pieces/Dialog.tsx';
export { Empty, type EmptyProps } from './pieces/Empty.tsx';
export { ErrorNote, type ErrorNoteProps, type ProblemNote } from './pieces/ErrorNote.tsx';
export { Skeleton, type SkeletonProps } from './pieces/Skeleton.tsx';
export { StageRail, type StageMark, type StageRailProps } from './pieces/StageRail.tsx';
export { type TabItem, Tabs, type TabsProps } from './pieces/Tabs.tsx';
export { type Toast, ToastRegion, useToast } from './pieces/Toast.tsx';
export { WhyButton, type WhyButtonProps } from './pieces/WhyButton.tsx';
