// What both apps share. Styles: import './theme/index.css' once in the app's entry.
export { LanguageProvider, LanguageScope, type Language, useLanguage } from './language/LanguageProvider.tsx';
export { LanguageSwitch } from './language/LanguageSwitch.tsx';
export { type LanguageCode, isCivilDate } from './language/dates.ts';

export { FormView } from './forms/FormView.tsx';
export { DateInput } from './forms/inputs/EntryInput.tsx';
export { Combobox } from './forms/inputs/Combobox.tsx';
export type { Option } from './forms/search.ts';
export { type SubjectChoice } from './forms/definitions.ts';
export { fieldLights } from './forms/field-lights.ts';
export { expression } from './forms/interpret.ts';
export { interpretedValidator } from './forms/interpreted-validator.ts';
export { isRange, parseCells } from './forms/table/paste.ts';
export { usePopup } from './forms/popup.ts';
export { loadValidators } from './forms/load-validators.ts';
export { type ReleaseValidators, type ValidatorsModule, releaseValidators } from './forms/validators.ts';

export { Light, LightMark, type Shown } from './light/Light.tsx';
export type { Definitions } from './light/definitions.ts';
export { LightSentence } from './light/LightSentence.tsx';
export { factWords, parameterWords, wordsOf } from './light/facts.ts';
export { articleText } from './light/article-text.ts';
export { JudgedTree } from './light/JudgedTree.tsx';
export { RuleSentence } from './light/RuleSentence.tsx';
export { ruleSentence } from './light/rule-sentence.ts';
export { comparisonWords } from './light/words.ts';

export { Paper } from './document/Paper.tsx';
export { Change } from './diff/Change.tsx';
export { ArticleDialog, ArticleLink } from './release/ArticleDialog.tsx';

// The wire and the frame
export { ExchangeFailure, type FailureKind, isPassing, kindOf, read, send, sendLeaving } from './wire/http.ts';
export { parseJson } from './wire/json.ts';
export { newCommandId } from './wire/command-id.ts';
export { useOnline } from './wire/online.ts';
export { PoliciesContext } from './wire/policies.ts';
export { useSession } from './wire/session.ts';
export { Failure, FailurePage, failureOf, useNotes } from './frame/Failure.tsx';
export { PersonBar } from './frame/PersonBar.tsx';
export { SignedIn } from './frame/SignedIn.tsx';
export { Ground } from './frame/Ground.tsx';
export { SignInForm } from './frame/SignInForm.tsx';

export { Button } from './pieces/Button.tsx';
export { Chip } from './pieces/Chip.tsx';
export { type Column, DataTable } from './pieces/DataTable.tsx';
export { Dialog, type DialogProps } from './pieces/Dialog.tsx';
export { Empty } from './pieces/Empty.tsx';
export { ErrorNote } from './pieces/ErrorNote.tsx';
export { Skeleton } from './pieces/Skeleton.tsx';
export { StageRail, type StageMark } from './pieces/StageRail.tsx';
export { type TabItem, Tabs } from './pieces/Tabs.tsx';
export { ToastRegion, useToast } from './pieces/Toast.tsx';
export { WhyButton } from './pieces/WhyButton.tsx';
