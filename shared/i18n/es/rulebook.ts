// Words of the area «rulebook»: the page of the rules and the way to one of them from a refusal.
export const rulebookEs = {
  title: 'Reglas de la mesa',
  link: 'Las reglas',
  rule: 'Regla {{rule}}',
  opensBeside: '(se abre en otra pestaña)',
} as const;
