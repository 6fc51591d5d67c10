// Gallery shelf: buttons, fields, choices.
import { ArrowRight, Laptop, Lock, LockOpen, Radio, Undo2, Users, UserX, X } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { SectorGlyph } from '../../ui/SectorGlyph.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { StanceGlyph } from '../../ui/StanceGlyph.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';
import { partyNames } from './samples.ts';

const nothing = () => undefined;

export function ButtonsShelf() {
  return (
    <Shelf title="Botones">
      <Button variant="primary">Emitir postura</Button>
      <Button>Comparar</Button>
      <Button variant="accent" icon={<Radio />}>
        Traer a toda la mesa
      </Button>
      <Button variant="quiet">Responder</Button>
      <Button variant="danger" icon={<UserX />}>
        Retirar de la mesa
      </Button>
      <Button isDisabled>Proponer a decisión</Button>
      <Button variant="primary" isPending>
        Emitir postura
      </Button>
      <Button size="sm">Invitar</Button>
      <Button variant="primary" size="lg" iconAfter={<ArrowRight />}>
        Continuar
      </Button>
      <ButtonLink href="#galeria">Leer el acta</ButtonLink>
      <IconButton label="Deshacer" icon={<Undo2 />} />
      <IconButton label="Cerrar" icon={<X />} variant="outline" />
      <div className={styles.ground}>
        <Button inherit>Comentar</Button>{' '}
        <Button inherit variant="quiet">
          Quedarme
        </Button>
      </div>
    </Shelf>
  );
}

type Place = 'room' | 'away';
type Seat = 'gov' | 'civ' | 'gua' | 'aca' | 'obs';

export function FieldsShelf() {
  const [name, setName] = useState('Citlali Ramos');
  const [motive, setMotive] = useState(
    'Con nueve meses el municipio no alcanza a incluir al Implan en el presupuesto.',
  );
  const [body, setBody] = useState<Seat | null>(null);
  return (
    <Shelf title="Campos">
      <div className={styles.column}>
        <TextField label="Nombre y apellido" value={name} onChange={setName} />
        <TextField label="Código de la mesa" look="code" defaultValue="CANTERA 52" />
        <TextField
          label="Código de la mesa"
          look="code"
          defaultValue="CANTERA 25"
          error="Ninguna mesa abierta usa ese código. Compare la palabra y las dos cifras con la pantalla de la sala."
        />
        <TextField label="Organización" markOptional hint="Como quiere que aparezca en el acta." isDisabled />
      </div>
      <div className={styles.column}>
        <TextArea label="Motivo" value={motive} onChange={setMotive} max={300} record />
        <TextArea
          label="Problema"
          value={motive}
          onChange={setMotive}
          max={40}
          hint="Escriba lo que pasa hoy."
        />
        <Select
          label="Asiento"
          value={body}
          onChange={setBody}
          options={(['gov', 'civ', 'gua', 'aca', 'obs'] as const).map((look) => ({
            value: look,
            label: partyNames[look],
            icon: <SectorGlyph look={look} />,
          }))}
        />
      </div>
    </Shelf>
  );
}

export function ChoicesShelf() {
  const [seat, setSeat] = useState<Seat | null>('civ');
  const [place, setPlace] = useState<Place>('room');
  const [open, setOpen] = useState(true);
  const [agreed, setAgreed] = useState(true);
  const [stance, setStance] = useState<'agree' | 'reservation' | 'standAside' | 'object' | null>(
    'reservation',
  );
  return (
    <Shelf title="Elecciones">
      <div className={styles.column}>
        <RadioCards
          label="¿Desde qué parte participa?"
          value={seat}
          onChange={setSeat}
          options={(['gov', 'civ', 'gua', 'aca', 'obs'] as const).map((look) => ({
            value: look,
            title: partyNames[look],
            note: 'Organizaciones, colectivos, ciudadanía',
            look,
            disabled: look === 'gua',
            mark: (chosen) => <SectorGlyph look={look} fill={chosen ? 'full' : 'empty'} />,
          }))}
        />
      </div>
      <div className={styles.column}>
        <RadioCards
          label="¿Cuál es la postura de su parte?"
          size="roomy"
          value={stance}
          onChange={setStance}
          options={(['agree', 'reservation', 'standAside', 'object'] as const).map((value) => ({
            value,
            title: {
              agree: 'De acuerdo',
              reservation: 'De acuerdo con reservas',
              standAside: 'Me abstengo',
              object: 'Bloqueo razonado',
            }[value],
            note: 'Lo apoya, y deja escrito qué le preocupa',
            look: 'civ',
            mark: () => <StanceGlyph look="civ" stance={value} />,
            details: value === 'reservation' ? <TextField label="Su reserva" /> : undefined,
          }))}
        />
      </div>
      <div className={styles.column}>
        <SegmentedControl
          label="¿Cómo asiste hoy?"
          value={place}
          onChange={setPlace}
          options={[
            { value: 'room', label: 'En la sala', icon: <Users /> },
            { value: 'away', label: 'A distancia', icon: <Laptop /> },
          ]}
        />
        <Switch
          label="Compromiso 1"
          note="2 personas escriben"
          state={
            open ? (
              <>
                <LockOpen />
                Abierto
              </>
            ) : (
              <>
                <Lock />
                Cerrado
              </>
            )
          }
          on={open}
          onChange={setOpen}
        />
        <Switch label="Árbol de problemas" on={!open} onChange={(on) => setOpen(!on)} />
        <Switch label="Modo privado" on={false} onChange={nothing} disabled />
        <Checkbox checked={agreed} onChange={setAgreed} note="Puede retirarlo después.">
          Acepto que mi nombre vaya en el acta
        </Checkbox>
        <Checkbox checked={!agreed} onChange={(on) => setAgreed(!on)}>
          Recibir el acta
        </Checkbox>
      </div>
    </Shelf>
  );
}
