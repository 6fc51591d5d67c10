// What is missing to call a session, the days it is said in, and the addresses of the pack.
import { describe, expect, it } from 'vitest';
import {
  checklist,
  invitationsOf,
  looksLikeContact,
  notInvited,
} from '../../../client/planning/checklist.ts';
import { isBeforeOpening, isStopped, momentOf } from '../../../client/planning/meeting.ts';
import { webAddress } from '../../../client/planning/webAddress.ts';
import { hourAfter, longDate, longDay, zoneName } from '../../../client/planning/when.ts';
import { instantOf } from '../../../shared/decisions/calls.ts';
import type { MesaLife, SessionLife } from '../../../shared/model/mesa.ts';
import { exampleView } from '../shell/exampleView.ts';

const view = exampleView();
const zone = 'America/Mexico_City';
const everybody = Object.fromEntries(view.parties.map(({ id }) => [id, 'Secretaría de Obras']));

/** A view prepared for `date` at ten, with one thing to read. */
function prepared(date: string, kind: 'ordinary' | 'extraordinary' = 'ordinary') {
  return exampleView({
    timeZone: zone,
    gathering: { ...view.gathering, scheduledStart: instantOf(date, '10:00', zone) },
    planning: {
      ...view.planning,
      kind,
      noticeFrom: { ordinary: '2026-11-26', extraordinary: '2026-11-24' },
      background: [{ itemId: 'a', title: 'Diagnóstico', text: 'Datos', reference: '' }],
    },
  });
}

const missing = (...args: Parameters<typeof checklist>) =>
  checklist(...args).flatMap(({ check, met }) => (met ? [] : [check]));

describe('what is missing to call a session', () => {
  it('[5.1] asks for the day, the pack and an invitation for each party before anything is prepared', () => {
    expect(missing(view, {})).toEqual(['day', 'notice', 'pack', 'invitations']);
    expect(missing(prepared('2026-11-26'), everybody)).toEqual([]);
  });

  it('[Q11] counts the notice of the kind of session, on the days of the mesa and not of the device', () => {
    expect(missing(prepared('2026-11-25'), everybody)).toEqual(['notice']);
    expect(missing(prepared('2026-11-25', 'extraordinary'), everybody)).toEqual([]);
    const late = prepared('2026-11-25');
    // Eleven at night in Mexico is already the 26th in London.
    const night = instantOf('2026-11-25', '23:00', zone);
    expect(missing({ ...late, gathering: { ...late.gathering, scheduledStart: night } }, everybody)).toEqual([
      'notice',
    ]);
  });

  it('[5.2] asks for another day once the session was cancelled', () => {
    const gone = prepared('2026-11-26');
    expect(missing({ ...gone, session: { ...gone.session, state: 'cancelled' } }, everybody)).toEqual([
      'day',
      'notice',
    ]);
  });

  it('names the parties nobody was invited for, and sends what was typed without its spaces', () => {
    const [first] = view.parties;
    const some = { ...everybody, [first?.id ?? '']: ' ' };
    expect(notInvited(view, some)).toEqual([first?.name]);
    expect(invitationsOf(view, { ...everybody, [first?.id ?? '']: '  Pleno  ' })[0]?.to).toBe('Pleno');
  });

  it('[N6] notices what looks like a private contact', () => {
    expect(looksLikeContact('ana@correo.mx')).toBe(true);
    expect(looksLikeContact('55 1234 5678')).toBe(true);
    expect(looksLikeContact('Comisión 23 de la LXV Legislatura')).toBe(false);
  });
});

describe('the days of a session', () => {
  it('are said in the time zone of the mesa', () => {
    const at = instantOf('2026-12-01', '23:30', zone) ?? 0;
    expect(longDay(at, zone)).toBe('martes 1 de diciembre de 2026');
    expect(longDay(at, 'Europe/Madrid')).toBe('miércoles 2 de diciembre de 2026');
    expect(longDate('2026-12-01')).toBe('martes 1 de diciembre de 2026');
    expect(longDate('pronto')).toBe('pronto');
    expect(zoneName(zone)).toContain('central');
  });

  it('end on the same day, however long the agenda is', () => {
    expect(hourAfter('10:00', 300)).toBe('15:00');
    expect(hourAfter('09:45', 30)).toBe('10:15');
    expect(hourAfter('22:00', 300)).toBe('23:59');
  });
});

describe('the moment of a mesa', () => {
  const at = (state: MesaLife, session: SessionLife) =>
    exampleView({ state, session: { ...view.session, state: session } });

  it('[5.1, 5.2] is one for every state in which nobody is at the table, and none while they gather or meet', () => {
    expect(momentOf(at('planned', 'scheduled'))).toBe('preparing');
    expect(momentOf(at('convened', 'called'))).toBe('called');
    expect(momentOf(at('convened', 'cancelled'))).toBe('sessionCancelled');
    expect(momentOf(at('cancelled', 'cancelled'))).toBe('cancelled');
    expect(momentOf(at('paused', 'recess'))).toBe('paused');
    expect(momentOf(at('convened', 'gathering'))).toBe(null);
    expect(momentOf(at('open', 'recess'))).toBe(null);
    expect(momentOf(at('closed', 'closed'))).toBe(null);
  });

  it('says who may write: nobody while it is stopped, the facilitation before the opening', () => {
    expect(isStopped(at('paused', 'recess'))).toBe(true);
    expect(isStopped(at('open', 'recess'))).toBe(false);
    expect(isBeforeOpening(at('convened', 'called'))).toBe(true);
    expect(isBeforeOpening(at('open', 'inSession'))).toBe(false);
  });
});

describe('the address of a reading', () => {
  it('becomes a link only when it is of the web', () => {
    expect(webAddress('https://datos.example/estudio.pdf')?.host).toBe('datos.example');
    expect(webAddress('datos.example/estudio')?.href).toBe('https://datos.example/estudio');
    for (const not of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'Anexo 3', '', 'a@b'])
      expect(webAddress(not), not).toBe(null);
  });
});
