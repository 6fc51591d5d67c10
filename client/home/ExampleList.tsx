// The examples: one press opens a mesa of its own, alive, with the visitor facilitating.
import { GitFork, Vote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { type ExampleSummary, listExamples, openExample } from '../net/session.ts';
import { ownAddress } from '../shell/InnerLinks.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Home.module.css';

export function ExampleList() {
  const t = useWords();
  const [, navigate] = useLocation();
  const [examples, setExamples] = useState<ExampleSummary[] | null>(null);
  const [error, setError] = useState<ApiRefusal | null>(null);
  const [opening, setOpening] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    void listExamples().then((answer) => {
      if (!current) return;
      if (answer.ok) setExamples(answer.value.examples);
      else setError(answer.error);
    });
    return () => {
      current = false;
    };
  }, []);

  const open = async (example: ExampleSummary) => {
    if (opening !== null) return;
    setOpening(example.id);
    setError(null);
    const answer = await openExample(example.id);
    setOpening(null);
    if (answer.ok) navigate(ownAddress(answer.value.facilitatorUrl));
    else setError(answer.error);
  };

  if (examples?.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="examples">
      <h2 id="examples">{t('home.examplesTitle')}</h2>
      <p className={styles.lead}>{t('home.examplesText')}</p>
      {error ? (
        <Banner tone="danger" role="alert">
          {error.message}
        </Banner>
      ) : null}
      {examples === null && !error ? <p role="status">{t('home.examplesLoading')}</p> : null}
      <ul className={styles.list}>
        {examples?.map((example) => (
          <ExampleRow
            key={example.id}
            example={example}
            opening={opening === example.id}
            onOpen={() => void open(example)}
          />
        ))}
      </ul>
    </section>
  );
}

function ExampleRow({
  example,
  opening,
  onOpen,
}: {
  example: ExampleSummary;
  opening: boolean;
  onOpen: () => void;
}) {
  const t = useWords();
  return (
    <li>
      <span className={styles.what}>
        <b>{example.title}</b>
        <span>{example.place}</span>
      </span>
      <span className={styles.fact}>
        <GitFork aria-hidden="true" />
        {t('home.exampleNodes', { nodes: example.nodes })}
      </span>
      <span className={styles.fact}>
        <Vote aria-hidden="true" />
        {t(example.decisions === 1 ? 'home.exampleDecisions_one' : 'home.exampleDecisions_other', {
          count: example.decisions,
        })}
      </span>
      <Button aria-label={t('home.openExampleNamed', { title: example.title })} onPress={onOpen}>
        {t(opening ? 'home.openingExample' : 'home.openExample')}
      </Button>
    </li>
  );
}
