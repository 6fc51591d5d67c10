// Creating a mesa: the draft as it is typed, the administrator's key when this browser needs it, and what is
// wrong until it is corrected.
import { type FormEvent, useRef, useState } from 'react';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { type Translate, useWords } from '../i18n.ts';
import type { ApiRefusal, ApiResult } from '../net/api.ts';
import { becomeAdmin, type CreateMesaRequest, createMesa } from '../net/session.ts';
import { rememberAdmin, wasAdmin } from './adminMemory.ts';
import { blankDraft, type MesaDraft, requestOf } from './mesaDraft.ts';

export interface Problem {
  field: 'theme' | 'token' | 'form';
  message: string;
}

/** State of the creation form; `onCreated` receives the code and the links, and whether it is for another day. */
export function useCreate(onCreated: (mesa: CreateMesaAnswer, planned: boolean) => void) {
  const t = useWords();
  const [draft, setDraft] = useState(() => blankDraft(t));
  const [token, setToken] = useState('');
  const [asksToken, setAsksToken] = useState(() => !wasAdmin());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<MesaDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const changeToken = (typed: string) => {
    setToken(typed);
    setProblem(null);
  };
  const fail = (found: Problem) => {
    setProblem(found);
    if (found.field !== 'form') form.current?.querySelector<HTMLElement>(`[name="${found.field}"]`)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const built = requestOf(draft);
    if ('wrong' in built) {
      const theme = built.wrong === 'theme';
      fail({
        field: theme ? 'theme' : 'form',
        message: t(theme ? 'home.themeMissing' : 'home.numbersWrong'),
      });
      return;
    }
    setBusy(true);
    setProblem(null);
    const answer = await createAs(asksToken ? token.trim() : '', built.request);
    setBusy(false);
    if (answer.ok) {
      onCreated(answer.value, draft.planned);
      return;
    }
    const aboutKey = isAboutKey(answer.error);
    if (aboutKey) setAsksToken(true);
    fail({ field: aboutKey ? 'token' : 'form', message: sentenceOf(answer.error, t) });
  };
  return { draft, change, token, changeToken, asksToken, problem, busy, form, submit };
}

/** Becomes administrator first when a key was typed. */
async function createAs(token: string, request: CreateMesaRequest): Promise<ApiResult<CreateMesaAnswer>> {
  if (token !== '') {
    const became = await becomeAdmin(token);
    if (!became.ok) return became;
    rememberAdmin(true);
  }
  return createMesa(request);
}

const isAboutKey = (error: ApiRefusal): boolean =>
  error.code === 'unauthenticated' || error.code === 'not_allowed';

/** The general sentence of those refusals speaks of a mesa; here it is the key of the installation. */
const sentenceOf = (error: ApiRefusal, t: Translate): string =>
  isAboutKey(error) ? t('home.adminTokenWrong') : error.message;
