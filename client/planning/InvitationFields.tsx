// To which body or post each party is invited (B6, Q11). Before the call they are fields; afterwards, what was recorded.
import { partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type Invitations, looksLikeContact } from './checklist.ts';
import styles from './Preparation.module.css';

interface InvitationFieldsProps {
  invitations: Invitations;
  onChange: (invitations: Invitations) => void;
}

export function InvitationFields({ invitations, onChange }: InvitationFieldsProps) {
  const t = useWords();
  const { view } = useMesa();
  if (view.session.state === 'called') return <Invited />;
  return (
    <Card title={t('planning.invitations')}>
      <p className={styles.note}>{t('planning.invitationsLead')}</p>
      <div className={styles.invitations}>
        {partyFaces(view).map(({ id, name, look, party }) => {
          const to = invitations[id] ?? '';
          return (
            <div key={id} className={styles.invitation}>
              <SectorGlyph look={look} size="1.25rem" />
              <TextField
                label={t('planning.invitationTo', { party: name })}
                hint={t('planning.invitationHint', { example: t(`planning.example_${party.kind}`) })}
                value={to}
                maxLength={160}
                onChange={(words) => onChange({ ...invitations, [id]: words })}
                className={styles.grow}
              />
              {looksLikeContact(to) ? (
                <p className={styles.warning} role="status">
                  {t('planning.contactWarning')}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </Card>
  );
}

/** What the record says of the invitations, once the session is called. */
function Invited() {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  return (
    <Card title={t('planning.invited')}>
      <ul className={styles.invited}>
        {view.planning.invitations.map(({ partyId, to }) => {
          const face = faces.find((candidate) => candidate.id === partyId);
          return (
            <li key={partyId}>
              {face ? <SectorGlyph look={face.look} size="1.1rem" /> : null}
              <span>
                <b>{face?.name}</b>
                <small>{to}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
