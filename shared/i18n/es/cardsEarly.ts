// What the area «cards» already says on a phone's way: the way to the table of cards from «ahora» and from the tree.

export const cardsEarly = {
  link: 'Tarjetas de la mesa',
  now_title: 'Junten las tarjetas que dicen lo mismo',
  now_text: 'Lo escrito en privado ya está a la vista de toda la mesa. Cada tarjeta conserva su origen.',
  now_go: 'Agrupar las tarjetas',
  now_watchTitle: 'La mesa junta las tarjetas que dicen lo mismo',
  now_see: 'Ver las tarjetas',
  now_counts: '{{cards}} tarjetas · {{groups}} grupos',
} as const;
