// Words of the area «device»: a change of phase that is undone, and one person on several devices.
import { deviceEarly } from './deviceEarly.ts';

export const deviceEs = {
  ...deviceEarly,
  title: 'Este equipo',
  ownTitle: 'Mis palabras para entrar desde otro equipo',
  ownText:
    'Con cuatro palabras entra otra vez como usted desde otro teléfono o una tableta, en su mismo lugar y con lo que ya envió.',
  ownShow: 'Ver palabras nuevas',
  ownNote: 'Apúntelas en papel, en su orden. Sólo se muestran ahora; si pide otras, éstas dejan de servir.',
  ownDone: 'Ya las apunté',
  switch: 'Cambiar de persona en este equipo',
  switchTitle: '¿Cambiar de persona en este equipo?',
  switchText:
    'Otra persona de la mesa podrá entrar aquí y de usted sólo quedará su nombre a la vista. Su lugar sigue. Para volver necesita sus cuatro palabras.',
  switchGo: 'Cambiar de persona',
  leave: 'Salir de este equipo',
  leaveTitle: '¿Salir de este equipo?',
  leaveText:
    'Se borran de este equipo sus borradores, las copias de los textos, su llave de firma y los números de sus votos secretos. Lo que ya está en la mesa se conserva y su lugar sigue. Para volver necesita sus cuatro palabras.',
  leaveGo: 'Salir',
  facilitatorLink:
    'El enlace de facilitación con que entró en este equipo deja de servir: sin sus palabras no podrá volver.',
  unsaved: 'Hay cambios que todavía no se guardan. Espere a que la barra diga «Guardado».',
  give: 'Dar palabras nuevas',
  giveTitle: 'Palabras nuevas para {{name}}',
  giveText:
    'Con ellas {{name}} entra desde otro equipo en su mismo lugar. Las anteriores dejan de servir, y en el acta queda que usted las dio.',
  giveGo: 'Dar palabras',
  giveNote: 'Entréguelas a {{name}}, en este orden. No se vuelven a mostrar.',
  giveDone: 'Ya las entregué',
} as const;
