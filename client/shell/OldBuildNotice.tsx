// «Hay una versión nueva de la página»: the server speaks a newer form of the documents than this page does, so
// nothing more is sent until it is loaded again.
import { RotateCw } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './ShellNotices.module.css';

/** Nothing while `show` is false: the `mustReload` of a live document. */
export function OldBuildNotice({ show }: { show: boolean }) {
  const t = useWords();
  if (!show) return null;
  return (
    <Banner
      tone="now"
      role="status"
      icon={<RotateCw />}
      title={t('net.oldBuild_title')}
      className={classes(styles.strip, styles.aside)}
      actions={
        <Button size="sm" variant="primary" onPress={() => location.reload()}>
          {t('net.oldBuild_reload')}
        </Button>
      }
    >
      {t('net.oldBuild_text')}
    </Banner>
  );
}
