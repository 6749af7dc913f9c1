import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type TextParams = Readonly<Record<string, string | number>>;

/** The words of one room of the designer in both languages; `{{name}}` marks what is filled in. */
export interface RoomTexts<K extends string> {
  readonly room: string;
  readonly 'zh-CN': Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

/** Names a room's words; every key has both languages. */
export const textsOf = <K extends string>(room: string, zhCN: Readonly<Record<K, string>>, en: Readonly<Record<K, string>>): RoomTexts<K> => ({ room, 'zh-CN': zhCN, en });

/** A room's words in the language at hand. */
export function useRoomTexts<K extends string>(texts: RoomTexts<K>): (key: K, params?: TextParams) => string {
  const { t } = useTranslation(texts.room);
  return useCallback((key, params) => t(key, { ...params }), [t]);
}
