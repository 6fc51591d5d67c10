// The id of a mesa as an address gives it, checked without bringing the schemas to the phone.
import { isId } from '../../shared/model/idShape.ts';
import type { MesaId } from '../../shared/model/ids.ts';

/** True when `value` can be the id of a mesa: exactly what the schema `MesaId` accepts. */
export const isMesaId = (value: string): value is MesaId => isId(value);
