// Words of the area «door».
export const doorEs = {} as const;
