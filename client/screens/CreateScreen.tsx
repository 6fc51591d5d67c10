// «Crear una mesa»: one required field and everything else proposed; then the code and the links.
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import styles from '../home/Create.module.css';
import { CreatedMesa } from '../home/CreatedMesa.tsx';
import { CreateForm } from '../home/CreateForm.tsx';
import { useWords } from '../i18n.ts';
import { InnerLinks } from '../shell/InnerLinks.tsx';
import { useScreenTitle } from '../shell/useScreenTitle.ts';

export function CreateScreen() {
  const t = useWords();
  const [created, setCreated] = useState<{ mesa: CreateMesaAnswer; planned: boolean } | null>(null);
  const done = created?.planned ? 'planning.createdTitle' : 'home.createdTitle';
  const title = t(created ? done : 'home.createTitle');
  useScreenTitle(title);
  return (
    <InnerLinks>
      <div className={styles.page}>
        <header className={styles.bar}>
          <Link className={styles.back} href="/" aria-label={t('home.backHome')}>
            <ArrowLeft aria-hidden="true" />
          </Link>
          <span>{t('mesa.brand')}</span>
        </header>
        <main className={styles.main}>
          {created ? (
            <CreatedMesa {...created} />
          ) : (
            <CreateForm onCreated={(mesa, planned) => setCreated({ mesa, planned })} />
          )}
        </main>
      </div>
    </InnerLinks>
  );
}
