// Small numbers in words, as sentences say them: «tres». Bodies have 2 to 7 parties.
import { NUMBER_WORDS } from '../decisions/ParticipationList.tsx';
import { useWords } from '../i18n.ts';

export function useHowMany(): (count: number) => string {
  const t = useWords();
  return (count) => {
    const key = NUMBER_WORDS[count - 1];
    return key === undefined ? String(count) : t(key).toLowerCase();
  };
}
