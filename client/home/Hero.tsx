// The threshold: what this is in one line, the code, and the table with its open place.
import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { doorAddress } from '../door/joinCode.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { TableRing } from '../ui/TableRing.tsx';
import { TextField } from '../ui/TextField.tsx';
import { demoParty, openPlace } from './demoTable.ts';
import styles from './Hero.module.css';
import marigold from './OnMarigold.module.css';

const table = [demoParty('gov', 4), demoParty('civ', 3), demoParty('gua', 2), demoParty('aca', 2)];

export function Hero() {
  const t = useWords();
  const [, navigate] = useLocation();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') setMissing(true);
    else navigate(doorAddress(code));
  };
  return (
    <section className={styles.hero}>
      <div className={styles.words}>
        <h1>
          {t('home.heroTitle')
            .split(/(?<=,) /)
            .map((phrase) => (
              <span key={phrase}>{phrase} </span>
            ))}
        </h1>
        <p className={styles.text}>{t('home.heroText')}</p>
        <form className={styles.join} onSubmit={enter} noValidate>
          <TextField
            label={t('home.code')}
            look="code"
            name="code"
            placeholder="CANTERA 52"
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setMissing(false);
            }}
            autoComplete="off"
            spellCheck="false"
            className={styles.code}
            error={missing ? t('home.codeMissing') : undefined}
          />
          <Button
            type="submit"
            variant="primary"
            size="lg"
            className={styles.enter}
            iconAfter={<ArrowRight aria-hidden="true" />}
          >
            {t('home.enter')}
          </Button>
        </form>
        <p className={styles.help}>{t('home.codeHelp')}</p>
      </div>
      <div className={classes(styles.ring, marigold.drawing)}>
        <TableRing parties={table} label={t('home.ring')} open={openPlace} onAccent seatSize={26} />
      </div>
    </section>
  );
}
