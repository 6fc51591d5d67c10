// Gallery shelf: the table, its people, stances, quorum and the seal.

import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { partyLooks } from '../../ui/looks.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { QuorumMini } from '../../ui/QuorumMini.tsx';
import { RingCentre } from '../../ui/RingCentre.tsx';
import { SectorAvatar } from '../../ui/SectorAvatar.tsx';
import { SectorGlyph } from '../../ui/SectorGlyph.tsx';
import { SectorPatternBar, SectorPatternSwatch } from '../../ui/SectorPattern.tsx';
import { StanceGlyph, type StanceMark } from '../../ui/StanceGlyph.tsx';
import { TableRing } from '../../ui/TableRing.tsx';
import styles from './gallery.module.css';
import { Shelf, Specimen } from './Shelf.tsx';
import {
  evenParties,
  fourParties,
  hashOfVersion14,
  hashOfVersion15,
  partyNames,
  withSeats,
} from './samples.ts';

const stances: StanceMark[] = ['agree', 'reservation', 'standAside', 'object', 'none'];
const facilitator = { kind: 'facilitator', initials: 'LA' } as const;

export function TableShelf() {
  return (
    <>
      <Shelf title="Sectores y posturas">
        <div className={styles.matrixFrame}>
          <table className={styles.matrix}>
            <tbody>
              {([...partyLooks, 'obs'] as const).map((look) => (
                <tr key={look}>
                  <th scope="row">
                    <SectorGlyph look={look} /> {partyNames[look]}
                  </th>
                  <td>
                    <SectorAvatar look={look} name="Rubén Esparza" size="lg" />
                  </td>
                  <td>
                    <SectorAvatar look={look} name="TI" size="sm" />
                  </td>
                  <td>{look === 'obs' ? null : <SectorPatternSwatch look={look} />}</td>
                  {stances.map((stance) => (
                    <td key={stance}>
                      {look === 'obs' && stance !== 'none' ? null : (
                        <StanceGlyph look={look} stance={stance} size="2.25rem" spoken />
                      )}
                    </td>
                  ))}
                  <td className={styles.wide}>
                    <SectorPatternBar look={look} share={0.62} height="0.75rem" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Shelf>
      <Shelf title="La mesa">
        <Specimen name="quórum completo">
          <TableRing parties={fourParties()} label="Quórum completo" open={facilitator} />
        </Specimen>
        <Specimen name="falta una parte">
          <TableRing
            parties={fourParties().map((party) =>
              party.look === 'gua'
                ? {
                    ...party,
                    missing: true,
                    seats: party.seats.map((seat) => ({ ...seat, state: 'absent' as const })),
                  }
                : party,
            )}
            label="Falta el órgano garante"
            open={facilitator}
            initials
          >
            <RingCentre main={6} under="personas en la mesa" />
          </TableRing>
        </Specimen>
        <Specimen name="posturas">
          <TableRing
            parties={withSeats({
              HC: { stance: 'object' },
              CR: { stance: 'reservation' },
              IC: { stance: 'standAside' },
            }).map((party, index) => ({ ...party, stance: stances[[3, 1, 0, 0][index] ?? 0] }))}
            label="Gobierno, bloqueo; Sociedad civil, con reservas; Órgano garante y Academia, de acuerdo"
            open={facilitator}
          >
            <RingCentre main={1} under="bloqueo" />
          </TableRing>
        </Specimen>
        <Specimen name="consola" wide>
          <TableRing
            parties={withSeats({
              HC: { holding: true },
              NS: { remote: true },
              PN: { remote: true },
              IC: { remote: true },
              ER: { queue: 1 },
              TI: { queue: 2 },
              CR: { queue: 3 },
            })}
            label="Once personas de cuatro sectores; Héctor Carrillo tiene la palabra"
            open={facilitator}
            seatSize={38}
            initials
          >
            <RingCentre look="name" over="Tiene la palabra" main="Héctor Carrillo" under="1:14" />
          </TableRing>
        </Specimen>
        <Specimen name="sala de espera">
          <TableRing
            parties={withSeats({ HC: { state: 'absent' }, CR: { state: 'absent' } })}
            seatSize={26}
            label="Nueve personas ya están en la mesa; su lugar espera"
            open={{ kind: 'arriving', look: 'civ', initials: 'CR' }}
          />
        </Specimen>
        {[2, 3, 5, 6, 7].map((count) => (
          <Specimen key={count} name={`${count} partes`}>
            <TableRing parties={evenParties(count, 3)} label={`Mesa de ${count} partes`} open={facilitator} />
          </Specimen>
        ))}
        <Specimen name="cuarenta personas">
          <TableRing parties={evenParties(3, 13)} label="Mesa de 39 personas" open={facilitator} />
        </Specimen>
        <Specimen name="siete partes, cuarenta y dos personas">
          <TableRing parties={evenParties(7, 6)} label="Mesa de 42 personas" open={facilitator} />
        </Specimen>
        <Specimen name="sin asientos">
          <TableRing parties={evenParties(4, 0)} label="Mesa sin asientos" open={facilitator} />
        </Specimen>
        <Specimen name="sobre cempasúchil">
          <div className={styles.accent}>
            <TableRing parties={fourParties()} label="Mesa de cuatro partes" open={facilitator} onAccent />
          </div>
        </Specimen>
      </Shelf>
      <Shelf title="Quórum, sello, huella, QR">
        <QuorumMini
          label="Quórum completo"
          parties={fourParties().map((party) => ({ ...party, missing: false }))}
        />
        <QuorumMini
          label="Falta el órgano garante"
          parties={fourParties().map((party) => ({ ...party, missing: party.look === 'gua' }))}
        />
        <DecisionSeal hash={hashOfVersion14} size={168} />
        <DecisionSeal hash={hashOfVersion15} />
        <DecisionSeal hash={hashOfVersion15} size={56} />
        <DecisionSeal hash="" size={56} />
        <div className={styles.column}>
          <Fingerprint hash={hashOfVersion14} groups={3} />
          <Fingerprint hash={hashOfVersion14} />
        </div>
        <QrCode value="https://mesaabierta.example/m/CANTERA-52" purpose="entrar a la mesa" />
      </Shelf>
    </>
  );
}
