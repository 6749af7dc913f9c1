import { proposalTexts } from '../proposals/texts.ts';
import { checkTexts } from '../checks/texts.ts';
import { releaseTexts } from '../releases/texts.ts';
import { gateTexts } from '../parts/gate-sentence.tsx';
import { differenceTexts } from '../differences/texts.ts';
import { factTexts } from '../facts/texts.ts';
import { fieldTexts } from '../fields/texts.ts';
import { parameterTexts } from '../parameters/texts.ts';
import { partTexts } from '../parts/texts.ts';
import { draftTexts } from '../draft/texts.ts';
import { guideTexts } from '../guide/texts.ts';
import { homeTexts } from '../home/texts.ts';
import { sampleTexts } from '../samples/texts.ts';
import { overviewTexts } from '../overview/texts.ts';
import { procedureTexts } from '../procedure/texts.ts';
import { ruleTexts } from '../rules/texts.ts';
import { shellTexts } from '../shell/texts.ts';
import { texts as formTexts } from '../forms/texts.ts';
import { calendarTexts } from '../calendar/texts.ts';
import { codeTexts } from '../codes/texts.ts';
import { gridTexts } from '../grid/texts.ts';
import { messageTexts } from '../messages/texts.ts';
import { policyTexts } from '../policies/texts.ts';
import { translationTexts } from '../translations/texts.ts';
import { texts as templateTexts } from '../templates/texts.ts';
import type { RoomTexts } from './texts.ts';

/** Every room's words: one line a room. */
const rooms: readonly RoomTexts<string>[] = [templateTexts, formTexts, proposalTexts, checkTexts, releaseTexts, shellTexts, draftTexts, homeTexts, guideTexts, sampleTexts, overviewTexts, gateTexts, differenceTexts, factTexts, fieldTexts, parameterTexts, partTexts, ruleTexts, procedureTexts, gridTexts, codeTexts, policyTexts, translationTexts, calendarTexts, messageTexts];

const inLanguage = (language: 'zh-CN' | 'en') => Object.fromEntries(rooms.map((texts) => [texts.room, texts[language]]));

/** The designer's words as the language provider takes them. */
export const resources = { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
