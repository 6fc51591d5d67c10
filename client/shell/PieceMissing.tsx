// «Esta parte no se pudo cargar sin conexión»: what stands in the place of a screen, a part of it or a dialog that the
// line did not bring. It asks again by itself; nothing else of the page is touched.
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './PieceMissing.module.css';

const RETRY_MS = 10_000;

/** `page`: the whole page; `screen`: all that the frame of a mesa holds; `part`: a piece among others. */
export type PlaceOfPiece = 'page' | 'screen' | 'part';

export interface PieceMissingProps {
  place: PlaceOfPiece;
  /** How to leave, when the piece is a dialog: then the notice waits over the foot of the screen. */
  onClose: (() => void) | null;
  /** Asks for the piece once more: whether it came. */
  ask: () => Promise<boolean>;
  onHere: () => void;
  /** The notice is gone: the next time the piece is shown it is asked for anew. */
  onLeft: () => void;
}

export function PieceMissing({ place, onClose, ask, onHere, onLeft }: PieceMissingProps) {
  const t = useWords();
  const [isAsking, setAsking] = useState(false);
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    const attempt = () => void ask().then((isHere) => isHere && onHere());
    const timer = setInterval(attempt, RETRY_MS);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
      onLeft();
    };
  }, [ask, onHere, onLeft]);
  const retry = async () => {
    setAsking(true);
    const isHere = (await ask()) || ((await answers()) && (await ask()));
    if (isHere) onHere();
    else setOld(await answers());
    setAsking(false);
  };
  const title = t(isOld ? 'net.oldBuild_title' : 'net.piece_title');
  const isSmall = place === 'part';
  const Frame = place === 'page' ? 'main' : 'div';
  return (
    <Frame className={classes(styles[onClose === null ? place : 'over'])}>
      <Banner
        tone="offline"
        role="alert"
        title={isSmall ? title : <h1 tabIndex={-1}>{title}</h1>}
        actions={
          <>
            <Button
              size="sm"
              variant="primary"
              isPending={isAsking}
              onPress={isOld ? () => location.reload() : () => void retry()}
            >
              {t(isOld ? 'net.oldBuild_reload' : 'net.piece_retry')}
            </Button>
            {onClose === null ? null : (
              <Button size="sm" onPress={onClose}>
                {t('ui.close')}
              </Button>
            )}
          </>
        }
      >
        {t(isOld ? 'net.oldBuild_text' : 'net.piece_text')}
      </Banner>
    </Frame>
  );
}

/** A server that answers and still has not the piece has another build of the page: only loading it again brings it. */
const answers = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
