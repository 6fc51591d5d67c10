// A titled row of the gallery, and a captioned specimen in it.
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './gallery.module.css';

export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.shelf}>
      <h2>{title}</h2>
      <div className={styles.items}>{children}</div>
    </section>
  );
}

export function Specimen({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <figure className={classes(styles.specimen, wide && styles.wideSpecimen)}>
      {children}
      <figcaption>{name}</figcaption>
    </figure>
  );
}
