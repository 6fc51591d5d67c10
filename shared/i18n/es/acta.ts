// Words of the area «acta».
export const actaEs = {} as const;
