// Gallery shelf: overlays, notices, tags, time and everything that reports a state.
import { ConciergeBell, Eye, FileText, Hand, Lock, Mic, Radio, UserX } from 'lucide-react';
import { useState } from 'react';
import { Banner, type BannerTone } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { partyLooks } from '../../ui/looks.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { SyncState } from '../../ui/SyncState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Count, Tag } from '../../ui/Tag.tsx';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { TimerDigits } from '../../ui/TimerDigits.tsx';
import { useToast } from '../../ui/ToastRegion.tsx';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';
import { partyNames } from './samples.ts';

const nothing = () => undefined;
const minute = 60_000;

export function OverlaysShelf() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const toast = useToast();
  const announce = useAnnounce();
  const close = () => setOpen(null);
  const body = <p>La persona deja la mesa y puede volver a pedir entrada. El motivo queda en el registro.</p>;
  return (
    <Shelf title="Capas">
      <Button onPress={() => setOpen('dialog')}>Abrir diálogo</Button>
      <Button onPress={() => setOpen('sheet')}>Abrir hoja</Button>
      <Button
        onPress={() =>
          toast({ title: 'Postura emitida', tone: 'ok', action: { label: 'Deshacer', onPress: nothing } })
        }
      >
        Mostrar aviso
      </Button>
      <Button
        onPress={() => toast({ title: 'No se pudo enviar', text: 'Su texto sigue aquí.', tone: 'danger' })}
      >
        Mostrar falla
      </Button>
      <Button onPress={() => announce('Teresa cambió C3')}>Anunciar</Button>
      <Menu
        items={[
          { id: 'give', label: 'Dar la palabra ahora', icon: <Mic />, onAction: nothing },
          { id: 'watch', label: 'Pasar a observación', icon: <Eye />, onAction: nothing, disabled: true },
          {
            id: 'remove',
            label: 'Retirar de la mesa…',
            icon: <UserX />,
            danger: true,
            startsGroup: true,
            onAction: nothing,
          },
        ]}
      />
      <Dialog
        title="Retirar de la mesa"
        lead="Héctor Carrillo, Gobierno"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={(leave) => (
          <>
            <Button onPress={leave}>Pasar a observación</Button>
            <Button variant="danger" onPress={leave}>
              Retirar
            </Button>
          </>
        )}
      >
        {body}
      </Dialog>
      <Sheet title="Editar causa" isOpen={open === 'sheet'} onClose={close}>
        {body}
      </Sheet>
    </Shelf>
  );
}

const banners: { tone: BannerTone; title: string; text: string }[] = [
  { tone: 'plain', title: 'Volviendo a la mesa…', text: 'Enviando 3 cambios, 1 de 3.' },
  {
    tone: 'offline',
    title: 'Sin conexión desde las 12:07.',
    text: 'Puede seguir escribiendo; 3 cambios se enviarán al volver.',
  },
  { tone: 'ok', title: 'Está al día.', text: 'Durante 4 minutos cambiaron 2 causas.' },
  {
    tone: 'now',
    title: 'Lucía Arriaga perdió la conexión hace 40 s.',
    text: 'El tiempo y la edición siguen como estaban.',
  },
  { tone: 'danger', title: 'Decisión en pausa.', text: 'Falta el órgano garante.' },
  {
    tone: 'lock',
    title: 'La edición del árbol está cerrada.',
    text: 'Se acordó en la fase 5. Puede comentar.',
  },
  { tone: 'spotlight', title: 'Lucía lleva a la mesa a «Compromiso 1».', text: 'Irá al terminar, en 8 s.' },
];

export function NoticesShelf() {
  return (
    <Shelf title="Avisos y etiquetas">
      {banners.map(({ tone, title, text }) => (
        <div key={tone} className={styles.column}>
          <Banner
            tone={tone}
            title={title}
            icon={tone === 'now' ? <ConciergeBell /> : undefined}
            actions={
              tone === 'lock' || tone === 'spotlight' ? (
                <Button inherit size="sm">
                  Comentar
                </Button>
              ) : undefined
            }
          >
            {text}
          </Banner>
        </div>
      ))}
      <Tag>Borrador v13</Tag>
      <Tag tone="line">Compromiso 1</Tag>
      <Tag tone="ink" icon={<Lock />}>
        Texto congelado
      </Tag>
      <Tag tone="now" icon={<Radio />}>
        En sesión
      </Tag>
      <Tag tone="ok">Firmada</Tag>
      <Tag tone="warn">Falta 1 firma</Tag>
      <Tag tone="danger">Bloqueo</Tag>
      <Tag tone="card">8 en la sala</Tag>
      {[...partyLooks, 'obs' as const].map((look) => (
        <Tag key={look} look={look}>
          {partyNames[look]}
        </Tag>
      ))}
      <Count value={3} /> <Count value={12} tone="now" label="12 en fila" />
    </Shelf>
  );
}

export function StatesShelf() {
  return (
    <Shelf title="Tiempo y estados">
      <TimerDigits remainingMs={11 * minute + 20_000} />
      <TimerDigits remainingMs={11 * minute} size="chipSmall" paused />
      <TimerDigits remainingMs={0} />
      <div className={styles.bar}>
        Barra de sesión
        <TimeBar remainingMs={31 * minute} totalMs={45 * minute} />
      </div>
      <div className={styles.clock}>
        <TimerDigits size="console" remainingMs={31 * minute + 10_000} />
        <TimeBar look="console" remainingMs={31 * minute} totalMs={45 * minute} />
      </div>
      {(['synced', 'saving', 'reconnecting', 'offline'] as const).map((state) => (
        <SyncState key={state} state={state} />
      ))}
      <Spinner label="Cargando la mesa" />
      <div className={styles.column}>
        <Skeleton />
        <Tabs
          label="Facilitación"
          tabs={[
            {
              id: 'floor',
              label: 'Palabra',
              count: 3,
              content: (
                <EmptyState icon={<Hand />} title="Nadie ha pedido la palabra.">
                  Levante la mano cuando quiera hablar.
                </EmptyState>
              ),
            },
            { id: 'controls', label: 'Controles', content: 'Controles' },
          ]}
        />
      </div>
      <div className={styles.column}>
        <Card title="Mientras tanto" aside={<Tag>2</Tag>}>
          <EmptyState icon={<FileText />} title="Esta mesa aún no redacta compromisos.">
            Empiezan al elegir una causa estratégica.
          </EmptyState>
        </Card>
        <Card tone="danger">Con borde de bloqueo</Card>
        <Card tone="dashed">
          <EmptyState
            layout="panel"
            title="¿Por qué ocurre?"
            action={<Button variant="primary">Agregar la primera causa</Button>}
          >
            Escriba lo que pasa hoy.
          </EmptyState>
        </Card>
      </div>
    </Shelf>
  );
}
