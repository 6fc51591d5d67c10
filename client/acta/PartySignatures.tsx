// Approval and signature of each party, in the order of the body (K3, K4): who signed, when, with which key and with
// what observation; the party that is missing is named. Rows change by themselves as signatures arrive.
import { Check } from 'lucide-react';
import type { ActaSignature } from '../../shared/model/actaProcedure.ts';
import type { ActaView } from '../../shared/model/views/actaView.ts';
import { type PartyFace, partyFaces } from '../decisions/partyFaces.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './Course.module.css';
import { keyTail } from './deviceKey.ts';

export function PartySignatures() {
  const t = useWords();
  const { view } = useMesa();
  const { acta } = view;
  if (!acta || acta.review === null) return null;
  return (
    <section className={styles.part}>
      <h2>{t('actaLife.approvals')}</h2>
      {acta.missingSignatures.length === 0 ? null : (
        <p className={styles.hint}>{t('actaLife.approvals_hint')}</p>
      )}
      <ul className={styles.parties}>
        {partyFaces(view).map((face) => (
          <PartyRow key={face.id} face={face} acta={acta} />
        ))}
      </ul>
    </section>
  );
}

function PartyRow({ face, acta }: { face: PartyFace; acta: ActaView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = (id: string) =>
    view.people.find((person) => person.id === id)?.name ?? t('actaLife.unknownPerson');
  const signatures = acta.signatures.filter((one) => one.partyId === face.id);
  const approval = acta.approvals.find((one) => one.partyId === face.id);
  const present = approval !== undefined || acta.missingApprovals.includes(face.id);
  const said = approval
    ? t('actaLife.party_approvedBy', {
        name: nameOf(approval.by),
        time: timeOfDay(approval.at, view.timeZone),
      })
    : t(present ? 'actaLife.party_pending' : 'actaLife.party_absent');
  const waits = present && acta.stage !== 'underReview' && signatures.length === 0;
  return (
    <li data-missing={(present && approval === undefined) || waits}>
      <div className={styles.party}>
        <SectorGlyph look={face.look} fill={signatures.length > 0 ? 'full' : 'dashed'} size="1.5rem" />
        <span className={styles.who}>
          <b>{face.name}</b>
          <small>{said}</small>
        </span>
        {waits ? <Tag tone="now">{t('actaLife.party_unsigned')}</Tag> : null}
      </div>
      {signatures.map((signature) => (
        <Signature key={signature.seatId} signature={signature} face={face} name={nameOf(signature.by)} />
      ))}
    </li>
  );
}

function Signature(props: { signature: ActaSignature; face: PartyFace; name: string }) {
  const { signature, face, name } = props;
  const t = useWords();
  const { view } = useMesa();
  const { seatId, publicKey, observation, at } = signature;
  const seat = face.party.seats.find((one) => one.id === seatId)?.label ?? '';
  return (
    <div className={styles.signature}>
      <SectorAvatar look={face.look} name={name} size="sm" />
      <span className={styles.who}>
        <b>{name}</b>
        <small>{t('actaLife.signed_seat', { seat, key: keyTail(publicKey) })}</small>
        {observation === '' ? null : (
          <span className={styles.observed}>
            <small>{t('actaLife.signed_observed')}</small>
            <q className={styles.record}>{observation}</q>
          </span>
        )}
      </span>
      <span className={styles.when}>
        <Check aria-hidden="true" strokeWidth={3} />
        <span className="visuallyHidden">
          {t('actaLife.signed_at', { time: timeOfDay(at, view.timeZone) })}
        </span>
        <span aria-hidden="true">{timeOfDay(at, view.timeZone)}</span>
      </span>
    </div>
  );
}
