// A party leaves the body and comes back by its own word (Q8): said plainly to everybody, and acted on only by who may
// speak for it.
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';

/** One notice per party that has formally withdrawn; nothing when all are in the body. */
export function WithdrawnNotices() {
  const t = useWords();
  const { view } = useMesa();
  return view.parties.map((party) =>
    party.withdrawn === null ? null : (
      <Banner
        key={party.id}
        tone="danger"
        role="status"
        title={t('gathering.withdrawnTitle', { party: party.name })}
      >
        {t('gathering.withdrawnText', { reason: party.withdrawn.reason })}
      </Banner>
    ),
  );
}

/** The formal act, for the delegate of a party. */
export function PartyMembership() {
  const t = useWords();
  const { view, me } = useMesa();
  const [asking, setAsking] = useState(false);
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  const out = party?.withdrawn != null;
  if (!party || !me.delegate || !view.can[out ? 'party.return' : 'party.withdraw']) return null;
  const name = { party: party.name };
  return (
    <Card title={t('gathering.membership')}>
      <Button variant={out ? 'primary' : 'quiet'} onPress={() => setAsking(true)}>
        {out ? t('gathering.return') : t('gathering.withdraw', name)}
      </Button>
      <CommandDialog
        key={out ? 'return' : 'withdraw'}
        command={out ? 'party.return' : 'party.withdraw'}
        args={(reason) => ({ reason })}
        title={t(out ? 'gathering.returnTitle' : 'gathering.withdrawTitle', name)}
        confirm={out ? t('gathering.return') : t('gathering.withdraw', name)}
        danger={!out}
        reason={{
          label: t(out ? 'gathering.returnReason' : 'gathering.withdrawReason'),
          required: !out,
          max: 1000,
        }}
        isOpen={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t(out ? 'gathering.returnText' : 'gathering.withdrawText')}</p>
      </CommandDialog>
    </Card>
  );
}
