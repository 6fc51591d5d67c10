// Why something was not done, in the words of the server, with a way to the rule behind it when there is one. It opens
// beside, so that what was being written stays.
import { ruleOfRefusal } from '../../shared/decisions/ruleOfRefusal.ts';
import { useWords } from '../i18n.ts';

interface RefusalProps {
  error: { code: string; message: string };
}

export function Refusal({ error }: RefusalProps) {
  const t = useWords();
  const rule = ruleOfRefusal(error.code);
  if (rule === null) return error.message;
  return (
    <>
      {error.message}{' '}
      <a href={`/reglas#${rule}`} target="_blank" rel="noopener">
        {t('rulebook.rule', { rule })}
        <span className="visuallyHidden"> {t('rulebook.opensBeside')}</span>
      </a>
    </>
  );
}
