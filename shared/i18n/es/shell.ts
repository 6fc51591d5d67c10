// Words of the area «shell».
export const shellEs = {} as const;
