// Beside the paper: the seal with its whole fingerprint, the check of a file, and what can be downloaded.
import {
  Braces,
  Download,
  FileCheck2,
  FilePen,
  FileText,
  Globe,
  type LucideIcon,
  Network,
  ReceiptText,
  Table2,
  Usb,
} from 'lucide-react';
import { useWords } from '../i18n.ts';
import type { ExportFormat } from '../net/session.ts';
import { ownCardIds } from '../rain/keptCards.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './ActaSide.module.css';

const ICONS: Record<string, LucideIcon> = {
  pdf: FileText,
  docx: FilePen,
  md: FileText,
  json: Braces,
  csv: Table2,
  svg: Network,
};

export function ActaSide({ hash, formats }: { hash: string; formats: ExportFormat[] }) {
  const t = useWords();
  return (
    <div className={styles.side}>
      <section>
        <h2>{t('acta.seal_section')}</h2>
        <div className={styles.seals}>
          <DecisionSeal hash={hash} size="10rem" />
          <QrCode
            value={`${location.origin}/verificar/${hash}`}
            purpose={t('acta.qr_purpose')}
            size="7.25rem"
          />
        </div>
        <p className={styles.hash}>
          <Fingerprint hash={hash} />
        </p>
        <p className={styles.hint}>{t('acta.seal_explain')}</p>
        <ButtonLink href="/verificar" target="_blank" block icon={<FileCheck2 aria-hidden="true" />}>
          {t('acta.check_file')}
        </ButtonLink>
      </section>
      <section>
        <h2>{t('acta.downloads')}</h2>
        {groupsOf(formats).map(({ group, rows }) =>
          rows.length === 0 ? null : (
            <div key={group}>
              <h3 className={styles.group}>{t(`actaLife.group_${group}`)}</h3>
              <ul className={styles.list}>
                {group === 'public' ? <Shared /> : null}
                {rows.map((format) => (
                  <li key={`${format.id}/${format.commitment ?? ''}`}>
                    <DownloadRow format={format} />
                  </li>
                ))}
              </ul>
            </div>
          ),
        )}
        <h3 className={styles.group}>{t('actaLife.group_proof')}</h3>
        <ul className={styles.list}>
          <Receipt />
          <li>
            <Row
              icon={Usb}
              name={t('acta.verifier_offline')}
              hint={t('acta.verifier_offline_hint')}
              href="/verificador.html"
              file="verificador.html"
            />
          </li>
        </ul>
      </section>
    </div>
  );
}

/** Well under what the server takes and any address may hold. */
const CLAIMED_AT_ONCE = 60;

/** M3: what this person did, with its proof, for whoever is in the record. */
function Receipt() {
  const t = useWords();
  const { view, me } = useMesa();
  // Cards without a name are in nobody's receipt unless their device says so; the newest ones when there are too many.
  const cards = ownCardIds(view.mesaId, me.participantId).slice(-CLAIMED_AT_ONCE).join(',');
  return (
    <li>
      <Row
        icon={ReceiptText}
        name={t('actaLife.receipt')}
        hint={t('actaLife.receipt_hint')}
        href={`/api/mesas/${view.mesaId}/receipt${cards === '' ? '' : `?cards=${cards}`}`}
        file={`recibo-${view.mesaId}-${me.participantId}.json`}
      />
    </li>
  );
}

/** K6: once published, the address that anybody opens, without a session. */
function Shared() {
  const t = useWords();
  const { view } = useMesa();
  if (view.acta?.stage !== 'published') return null;
  return (
    <li>
      <Row
        icon={Globe}
        name={t('actaLife.publicAddress')}
        hint={t('actaLife.publicAddress_hint')}
        href={`/api/public/actas/${view.mesaId}.pdf`}
        file=""
      />
    </li>
  );
}

/** The whole acta, its public edition, and what was worked on: a dozen files are read better in three lists. */
const GROUPS = ['whole', 'public', 'texts'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ id, subject }: ExportFormat): Group {
  if (id.startsWith('acta-publica')) return 'public';
  return subject === 'acta' ? 'whole' : 'texts';
}

const groupsOf = (formats: ExportFormat[]): { group: Group; rows: ExportFormat[] }[] =>
  GROUPS.map((group) => ({ group, rows: formats.filter((format) => groupOf(format) === group) }));

function DownloadRow({ format }: { format: ExportFormat }) {
  const t = useWords();
  const name =
    format.commitment === null
      ? format.name
      : t('acta.download_number', { name: format.name, number: format.commitment });
  return (
    <Row
      icon={ICONS[format.extension] ?? FileText}
      name={name}
      hint={format.hint}
      href={format.url}
      file=""
    />
  );
}

/** A line that downloads; without an address it says that there is nothing yet instead of being a dead button. */
function Row(props: { icon: LucideIcon; name: string; hint: string; href: string | null; file: string }) {
  const { icon: Icon, name, hint, href, file } = props;
  const t = useWords();
  const words = (
    <span className={styles.words}>
      <b>
        {href === null ? null : <span className="visuallyHidden">{t('acta.download_verb')} </span>}
        {name}
      </b>
      <small>{href === null ? t('acta.not_yet') : hint}</small>
    </span>
  );
  if (href === null) {
    return (
      <div className={styles.row} data-empty>
        <Icon aria-hidden="true" />
        {words}
      </div>
    );
  }
  return (
    <a className={styles.row} href={href} download={file}>
      <Icon aria-hidden="true" />
      {words}
      <Download className={styles.arrow} aria-hidden="true" />
    </a>
  );
}
