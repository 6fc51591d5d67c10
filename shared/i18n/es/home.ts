// Words of the area «home».
export const homeEs = {} as const;
